//! Places for connections: so many in all, so many for one address.

use crate::guards::is_removed;
use std::collections::HashMap;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// All places.
#[derive(Clone, Debug)]
pub(crate) struct Seats {
    taken: Arc<Mutex<Taken>>,
    most: usize,
    most_per_address: usize,
}

#[derive(Debug, Default)]
struct Taken {
    all: usize,
    by_address: HashMap<IpAddr, usize>,
}

/// One taken place; dropping it frees it.
#[derive(Debug)]
pub(crate) struct Seat {
    taken: Arc<Mutex<Taken>>,
    address: IpAddr,
}

impl Seats {
    pub(crate) fn new(most: usize, most_per_address: usize) -> Self {
        Self {
            taken: Arc::default(),
            most,
            most_per_address,
        }
    }

    /// A place for a connection from `address`, if there is one.
    pub(crate) fn take(&self, address: IpAddr) -> Option<Seat> {
        let address = household(address);
        let mut taken = lock(&self.taken);
        let of_address = taken.by_address.get(&address).copied().unwrap_or(0);
        let is_full = taken.all >= self.most && !is_removed!("places in all");
        let is_many = of_address >= self.most_per_address && !is_removed!("places of one address");
        if is_full || is_many {
            return None;
        }
        taken.all += 1;
        taken.by_address.insert(address, of_address + 1);
        Some(Seat {
            taken: Arc::clone(&self.taken),
            address,
        })
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut taken = lock(&self.taken);
        taken.all = taken.all.saturating_sub(1);
        let left = taken.by_address.get(&self.address).map_or(0, |n| n - 1);
        if left == 0 {
            taken.by_address.remove(&self.address);
        } else {
            taken.by_address.insert(self.address, left);
        }
    }
}

fn lock(taken: &Mutex<Taken>) -> MutexGuard<'_, Taken> {
    taken.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The address whose connections are counted together: an IPv6 client has a whole network of
/// 64 bits at its disposal; an IPv4 one may come in the clothes of IPv6.
fn household(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(v4) => IpAddr::V4(v4),
        IpAddr::V6(v6) => IpAddr::V6(Ipv6Addr::from_bits(v6.to_bits() & (u128::MAX << 64))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_counted_in_all_and_for_each_address() {
        let seats = Seats::new(3, 2);
        let (a, b): (IpAddr, IpAddr) = ("192.0.2.1".parse().unwrap(), "192.0.2.2".parse().unwrap());
        let first = seats.take(a).unwrap();
        let _second = seats.take(a).unwrap();
        assert!(seats.take(a).is_none(), "a third from the same address");
        let _third = seats.take(b).unwrap();
        assert!(seats.take(b).is_none(), "a fourth in all");
        drop(first);
        assert!(seats.take(b).is_some(), "a place that was freed");
    }

    #[test]
    fn one_network_of_64_bits_counts_as_one_address() {
        let seats = Seats::new(9, 1);
        let _first = seats.take("2001:db8::1".parse().unwrap()).unwrap();
        assert!(seats.take("2001:db8::ffff:2".parse().unwrap()).is_none());
        assert!(seats.take("2001:db8:0:1::1".parse().unwrap()).is_some());
        let _v4 = seats.take("192.0.2.1".parse().unwrap()).unwrap();
        assert!(seats.take("::ffff:192.0.2.1".parse().unwrap()).is_none());
    }

    #[test]
    fn addresses_that_left_are_forgotten() {
        let seats = Seats::new(9, 9);
        drop(seats.take("192.0.2.1".parse().unwrap()));
        assert!(lock(&seats.taken).by_address.is_empty());
    }
}
