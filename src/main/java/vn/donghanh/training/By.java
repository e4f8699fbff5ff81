package vn.donghanh.training;

/** On whose word a step rests. */
public enum By {
    CENTRE,
    SCHOOL,
    CLOCK
}
