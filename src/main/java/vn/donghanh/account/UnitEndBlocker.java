package vn.donghanh.account;

import vn.donghanh.shared.Precondition;

/** Says what a unit still has that must be moved before it ends; implemented by features that know. */
public interface UnitEndBlocker {
    Precondition precondition(long unitId);
}
