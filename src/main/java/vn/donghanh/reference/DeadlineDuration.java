package vn.donghanh.reference;

import java.io.Serializable;

/** The duration of a deadline as configured: "5 working days". */
public record DeadlineDuration(int amount, DeadlineUnit unit) implements Serializable {}
