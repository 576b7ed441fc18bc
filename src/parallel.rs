//! Work in several threads, with the results in order and a bounded number of them waiting.

use std::collections::BTreeMap;
use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Condvar, Mutex, PoisonError, mpsc};
use std::thread;

/// Maximum number of results per thread that wait for an earlier one. A long text among short ones
/// blocks no thread until this many are done.
const WAITING: usize = 32;

/// Returns the number of cores that this process may use.
pub fn threads() -> NonZero<usize> {
    thread::available_parallelism().unwrap_or(NonZero::<usize>::MIN)
}

/// Applies `work` to every item in some threads, and passes the results to `take` in the order of
/// the items, in the calling thread.
pub fn in_order<T: Sync, R: Send>(
    items: &[T],
    threads: NonZero<usize>,
    work: impl Fn(&T) -> R + Sync,
    mut take: impl FnMut(R),
) {
    let next = AtomicUsize::new(0);
    let (taken, progress) = (Mutex::new(0), Condvar::new());
    let window = threads.get() * WAITING;
    let (send, receive) = mpsc::channel();
    thread::scope(|scope| {
        for _ in 0..threads.get().min(items.len()) {
            let send = send.clone();
            scope.spawn(|| {
                let send = send;
                loop {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let Some(item) = items.get(index) else { return };
                    let ahead = progress.wait_while(lock(&taken), |taken| index >= *taken + window);
                    drop(ahead);
                    if send.send((index, work(item))).is_err() {
                        return;
                    }
                }
            });
        }
        drop(send);
        let mut waiting = BTreeMap::new();
        let mut expected = 0;
        for (index, result) in receive {
            waiting.insert(index, result);
            while let Some(result) = waiting.remove(&expected) {
                take(result);
                expected += 1;
            }
            *lock(&taken) = expected;
            progress.notify_all();
        }
    });
}

/// Applies `work` to every item that `feed` supplies, in some threads, and passes the results to
/// `take` in order, in the calling thread. `feed` runs in a thread of its own and is blocked while
/// too many results wait for an earlier one. Each item is worked on at once, so a writer that waits
/// for a result before it sends the next item gets it. `feed` receives `false` once `take` has
/// returned `false`.
pub fn streamed<T: Send, R: Send>(
    feed: impl FnOnce(&mut dyn FnMut(T) -> bool) + Send,
    threads: NonZero<usize>,
    work: impl Fn(T) -> R + Sync,
    mut take: impl FnMut(R) -> bool,
) {
    let (taken, progress) = (Mutex::new(0), Condvar::new());
    let window = threads.get() * WAITING;
    let (give, given) = mpsc::channel::<(usize, T)>();
    let given = Mutex::new(given);
    let (send, receive) = mpsc::channel();
    thread::scope(|scope| {
        for _ in 0..threads.get() {
            let send = send.clone();
            let (given, work) = (&given, &work);
            scope.spawn(move || {
                loop {
                    let next = given.lock().unwrap_or_else(PoisonError::into_inner).recv();
                    let Ok((index, item)) = next else { return };
                    if send.send((index, work(item))).is_err() {
                        return;
                    }
                }
            });
        }
        drop(send);
        let (taken, progress) = (&taken, &progress);
        scope.spawn(move || {
            let mut index = 0;
            feed(&mut |item| {
                let ahead = progress
                    .wait_while(lock(taken), |taken| *taken != ENDED && index >= *taken + window);
                let ended =
                    ahead.map_or_else(|poisoned| *poisoned.into_inner(), |taken| *taken) == ENDED;
                let sent = !ended && give.send((index, item)).is_ok();
                index += 1;
                sent
            });
        });
        let mut waiting = BTreeMap::new();
        let mut expected = 0;
        let mut wanted = true;
        for (index, result) in receive {
            waiting.insert(index, result);
            while let Some(result) = waiting.remove(&expected).filter(|_| wanted) {
                wanted = take(result);
                expected += 1;
            }
            *lock(taken) = if wanted { expected } else { ENDED };
            progress.notify_all();
        }
    });
}

/// The number of results taken after `take` has returned `false`.
const ENDED: usize = usize::MAX;

fn lock(count: &Mutex<usize>) -> std::sync::MutexGuard<'_, usize> {
    // A count stays valid even if the thread that held it panicked.
    count.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_order_and_each_once() {
        let items: Vec<usize> = (0..1_000).collect();
        for threads in [1, 2, 7] {
            let mut results = Vec::new();
            let work = |item: &usize| {
                (0..item % 7 * 1_000).fold(*item, |sum, _| std::hint::black_box(sum))
            };
            in_order(&items, NonZero::new(threads).expect("a thread"), work, |result| {
                results.push(result)
            });
            assert_eq!(results, items);
        }
        in_order(&[] as &[usize], threads(), |item| *item, |_| panic!("nothing to take"));
    }

    #[test]
    fn results_come_in_order_and_each_as_soon_as_it_is_ready() {
        let (answer, answered) = mpsc::channel();
        let mut results = Vec::new();
        let feed = move |give: &mut dyn FnMut(usize) -> bool| {
            for item in 0..300 {
                assert!(give(item));
                // The next item is sent only after the result of this one.
                assert_eq!(answered.recv(), Ok(item * 2));
            }
        };
        streamed(
            feed,
            threads(),
            |item| item * 2,
            |result| {
                results.push(result);
                answer.send(result).is_ok()
            },
        );
        assert_eq!(results, (0..300).map(|item| item * 2).collect::<Vec<_>>());
        let feed = |give: &mut dyn FnMut(usize) -> bool| while give(1) {};
        let mut count = 0;
        streamed(
            feed,
            threads(),
            |item| item,
            |_| {
                count += 1;
                count < 10
            },
        );
        assert_eq!(count, 10);
    }

    #[test]
    fn the_first_being_slow_holds_the_others_back() {
        let items: Vec<usize> = (0..500).collect();
        let (started, threads) = (AtomicUsize::new(0), NonZero::new(2).expect("two"));
        let window = threads.get() * WAITING;
        let work = |item: &usize| {
            started.fetch_max(*item, Ordering::SeqCst);
            if *item == 0 {
                // Wait until the other thread has advanced as far as it may.
                while started.load(Ordering::SeqCst) < window - 1 {
                    thread::yield_now();
                }
                for _ in 0..1_000 {
                    thread::yield_now();
                }
                assert!(started.load(Ordering::SeqCst) < window);
            }
            *item
        };
        let mut count = 0;
        in_order(&items, threads, work, |_| count += 1);
        assert_eq!(count, items.len());
    }
}
