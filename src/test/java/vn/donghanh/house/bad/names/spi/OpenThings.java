package vn.donghanh.house.bad.names.spi;

/** An interface for features whose name does not say that features implement it. Another feature uses its part, whose name is not its own. */
public interface OpenThings {
    record Enrolment() {}
}
