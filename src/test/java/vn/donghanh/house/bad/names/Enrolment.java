package vn.donghanh.house.bad.names;

/** A type whose simple name exists twice. */
class Enrolment {}
