//! Kinds of quantities in `locales/units.tsv`.

kinds! {
    /// Quantity that a unit measures. Units of one dimension convert into one another.
    Dimension {
        /// Absorbed dose.
        AbsorbedDose = "absorbed_dose",
        /// Acceleration.
        Acceleration = "acceleration",
        /// Accommodation.
        Accommodation = "accommodation",
        /// Acidity.
        Acidity = "acidity",
        /// Activity concentration.
        ActivityConcentration = "activity_concentration",
        /// Amount concentration.
        AmountConcentration = "amount_concentration",
        /// Amount of substance.
        AmountOfSubstance = "amount_of_substance",
        /// Angle.
        Angle = "angle",
        /// Apparent power.
        ApparentPower = "apparent_power",
        /// Area.
        Area = "area",
        /// Areal density.
        ArealDensity = "areal_density",
        /// Biological activity.
        BiologicalActivity = "biological_activity",
        /// Body mass index.
        BodyMassIndex = "body_mass_index",
        /// Capacitance.
        Capacitance = "capacitance",
        /// Computing speed.
        ComputingSpeed = "computing_speed",
        /// Number of things: dozen.
        Count = "count",
        /// Number of shipping containers.
        CountContainers = "count_containers",
        /// Amount of data.
        Data = "data",
        /// Data rate.
        DataRate = "data_rate",
        /// Dose equivalent.
        DoseEquivalent = "dose_equivalent",
        /// Dose per body mass.
        DosePerBodyMass = "dose_per_body_mass",
        /// Dose rate.
        DoseRate = "dose_rate",
        /// Electric charge.
        ElectricCharge = "electric_charge",
        /// Electric conductance.
        ElectricConductance = "electric_conductance",
        /// Electric conductivity.
        ElectricConductivity = "electric_conductivity",
        /// Electric current.
        ElectricCurrent = "electric_current",
        /// Electric field.
        ElectricField = "electric_field",
        /// Electric resistance.
        ElectricResistance = "electric_resistance",
        /// Emission rate.
        EmissionRate = "emission_rate",
        /// Energy.
        Energy = "energy",
        /// Energy per area.
        EnergyPerArea = "energy_per_area",
        /// Energy per mass.
        EnergyPerMass = "energy_per_mass",
        /// Energy use.
        EnergyUse = "energy_use",
        /// Exposure.
        Exposure = "exposure",
        /// Flow.
        Flow = "flow",
        /// Force.
        Force = "force",
        /// Freight transport.
        FreightTransport = "freight_transport",
        /// Frequency.
        Frequency = "frequency",
        /// Fuel use.
        FuelUse = "fuel_use",
        /// Illuminance.
        Illuminance = "illuminance",
        /// Inductance.
        Inductance = "inductance",
        /// Labour.
        Labour = "labour",
        /// Full-time jobs.
        LabourFte = "labour_fte",
        /// Length.
        Length = "length",
        /// Logarithmic level.
        Level = "level",
        /// Luminance.
        Luminance = "luminance",
        /// Luminous flux.
        LuminousFlux = "luminous_flux",
        /// Luminous intensity.
        LuminousIntensity = "luminous_intensity",
        /// Magnetic flux.
        MagneticFlux = "magnetic_flux",
        /// Magnetic flux density.
        MagneticFluxDensity = "magnetic_flux_density",
        /// Mass.
        Mass = "mass",
        /// Mass of carbon dioxide with the same effect on the climate.
        MassCo2e = "mass_co2e",
        /// Mass concentration.
        MassConcentration = "mass_concentration",
        /// Mass flow.
        MassFlow = "mass_flow",
        /// Optical power.
        OpticalPower = "optical_power",
        /// Passenger transport.
        PassengerTransport = "passenger_transport",
        /// Pixels.
        Pixels = "pixels",
        /// Population density.
        PopulationDensity = "population_density",
        /// Power.
        Power = "power",
        /// Power per area.
        PowerPerArea = "power_per_area",
        /// Pressure.
        Pressure = "pressure",
        /// Radioactivity.
        Radioactivity = "radioactivity",
        /// Part of a whole: percent.
        Ratio = "ratio",
        /// Difference between parts of a whole: percentage point.
        RatioDifference = "ratio_difference",
        /// Reactive power.
        ReactivePower = "reactive_power",
        /// Resolution.
        Resolution = "resolution",
        /// Sequence length.
        SequenceLength = "sequence_length",
        /// Solid angle.
        SolidAngle = "solid_angle",
        /// Specific activity.
        SpecificActivity = "specific_activity",
        /// Speed.
        Speed = "speed",
        /// Study credit.
        StudyCredit = "study_credit",
        /// Symbol rate.
        SymbolRate = "symbol_rate",
        /// Temperature.
        Temperature = "temperature",
        /// Thermal conductivity.
        ThermalConductivity = "thermal_conductivity",
        /// Thermal transmittance.
        ThermalTransmittance = "thermal_transmittance",
        /// Time.
        Time = "time",
        /// Time per time.
        TimePerTime = "time_per_time",
        /// Torque.
        Torque = "torque",
        /// Vehicle transport.
        VehicleTransport = "vehicle_transport",
        /// Viscosity.
        Viscosity = "viscosity",
        /// Voltage.
        Voltage = "voltage",
        /// Volume.
        Volume = "volume",
        /// Volume per area.
        VolumePerArea = "volume_per_area",
        /// Working time.
        WorkingTime = "working_time",
    }
}
