//! Many pairs side by side: in several threads, with the results in the order of the pairs and a bounded number of them waiting.

use std::collections::BTreeMap;
use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Condvar, Mutex, PoisonError, mpsc};
use std::thread;

/// Results that wait for one before them, for each thread. One long text among short ones holds up no thread until as many are done.
const WAITING: usize = 32;

/// As many threads as the machine, or the share of it that this process may use, has cores.
pub fn threads() -> NonZero<usize> {
    thread::available_parallelism().unwrap_or(NonZero::<usize>::MIN)
}

/// Does `work` on every item, in that many threads, and hands each result to `take`, in the order of the items and in the thread that called.
pub fn in_order<T: Sync, R: Send>(items: &[T], threads: NonZero<usize>, work: impl Fn(&T) -> R + Sync, mut take: impl FnMut(R)) {
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

fn lock(count: &Mutex<usize>) -> std::sync::MutexGuard<'_, usize> {
    // A count is whole whatever became of the thread that held it.
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
            let work = |item: &usize| (0..item % 7 * 1_000).fold(*item, |sum, _| std::hint::black_box(sum));
            in_order(&items, NonZero::new(threads).expect("a thread"), work, |result| results.push(result));
            assert_eq!(results, items);
        }
        in_order(&[] as &[usize], threads(), |item| *item, |_| panic!("nothing to take"));
    }

    #[test]
    fn the_first_being_slow_holds_the_others_back() {
        let items: Vec<usize> = (0..500).collect();
        let (started, threads) = (AtomicUsize::new(0), NonZero::new(2).expect("two"));
        let window = threads.get() * WAITING;
        let work = |item: &usize| {
            started.fetch_max(*item, Ordering::SeqCst);
            if *item == 0 {
                // Until the other thread has gone as far as it may.
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
