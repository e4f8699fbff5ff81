package vn.donghanh.staff;

import java.io.Serializable;
import java.util.List;

/** One page of accounts, and how many there are in all. */
public record AccountList(List<AccountRow> rows, long total) implements Serializable {}
