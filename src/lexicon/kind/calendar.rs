//! Kinds of words in `locales/*/calendar.tsv`.

kinds! {
    /// Meaning of a word in the calendar or on the clock. Months, weekdays, decades, hours and parts
    /// of the day have a value.
    CalendarKind {
        /// Month, 1 to 12.
        Month = "month",
        /// Abbreviation of a month, read only next to a figure.
        MonthShort = "month_short",
        /// Adjective of a month: `majowy`.
        MonthAdjective = "month_adjective",
        /// Word between two months of a list.
        MonthJoint = "month_joint",
        /// Day of the week, from Monday = 1.
        Weekday = "weekday",
        /// Day of the week in the plural.
        Weekdays = "weekdays",
        /// Adjective of a weekday: `piątkowy`.
        WeekdayAdjective = "weekday_adjective",
        /// Word that is a month and an ordinary word as well: `May`, `March`.
        Modal = "modal",
        /// Word between a day and its month: `the 5th of May`.
        DayJoint = "day_joint",
        /// Word for the last weekday of its kind in a month.
        LastOfItsKind = "last_of_its_kind",
        /// Quarter of a year.
        Quarter = "quarter",
        /// Letter of a quarter: `Q4`.
        QuarterLetter = "quarter_letter",
        /// Half of something, perhaps of a year.
        Half = "half",
        /// Half of a year.
        HalfYear = "half_year",
        /// Letter of a half of a year: `H1`.
        HalfLetter = "half_letter",
        /// Word after or before the figure of a year: `2020 r.`
        Year = "year",
        /// Word for a year in running text.
        YearWord = "year_word",
        /// Word for several years before the name of a decade: `lata 90.`
        Years = "years",
        /// Word before a year or a date: `in`, `since`.
        YearBefore = "year_before",
        /// Word for one year that some writers put after its figure: `from 2016 year`.
        YearAfter = "year_after",
        /// Name of a decade, by its tens.
        Decade = "decade",
        /// Ending of a decade in figures: `1990s`.
        DecadeEnding = "decade_ending",
        /// Ten years, numbered within a century.
        DecadeNoun = "decade_noun",
        /// Century.
        Century = "century",
        /// Abbreviation of a century.
        CenturyShort = "century_short",
        /// Noun before an hour: `godz. 9`.
        HourNoun = "hour_noun",
        /// Preposition before an hour: `at`.
        HourPreposition = "hour_preposition",
        /// Time of day with a name of its own, by its hour: `noon`.
        Clock = "clock",
        /// Hours before noon: `a.m.`
        Morning = "morning",
        /// Hours after noon: `p.m.`
        Afternoon = "afternoon",
        /// Minutes past an hour: `half past seven`.
        Past = "past",
        /// Minutes to the hour that follows: `quarter to eight`.
        ToHour = "to_hour",
        /// Word before minutes that are followed by the hour they lead to: `za pięć dziewiąta`.
        BeforeHour = "before_hour",
        /// Word before noon that names the morning: `przed południem`.
        BeforeNoon = "before_noon",
        /// Part of the day, by the hours added to the clock face; 24 for the night.
        DayPart = "day_part",
        /// Word before a part of the day: `in the evening`.
        DayPartJoint = "day_part_joint",
        /// Word that puts a unit of time before another: `a year earlier`.
        Earlier = "earlier",
        /// Word that puts a unit of time after another: `następnego dnia`.
        Later = "later",
        /// Word for the unit of time in which the text is written: `this year`.
        Now = "now",
        /// Word for the days from Monday to Friday.
        WorkingDays = "working_days",
        /// Word for Saturday and Sunday.
        Weekend = "weekend",
        /// Word before a decade that makes it one of a life: `in his thirties`.
        Possessive = "possessive",
    }
}
