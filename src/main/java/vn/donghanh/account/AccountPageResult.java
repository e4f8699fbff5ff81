package vn.donghanh.account;

import java.io.Serializable;
import java.util.List;
import vn.donghanh.staff.AccountRow;

/** One page of accounts, and how many there are in all. */
public record AccountPageResult(List<AccountRow> rows, long total) implements Serializable {}
