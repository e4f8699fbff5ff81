package vn.donghanh.house.bad.names.spi;

/** An interface for features whose name does not say that features implement it. */
interface OpenThings {}
