package vn.donghanh.reference;

import java.io.Serializable;

/** How long a deadline is, as it stands in the settings: "5 working days". */
public record DeadlineDuration(int amount, DeadlineUnit unit) implements Serializable {}
