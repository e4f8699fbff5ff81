package vn.donghanh.account;

import java.io.Serializable;
import java.util.List;
import vn.donghanh.staff.AccountRow;

/** One page of accounts with the total number. */
public record AccountPageResult(List<AccountRow> rows, long total) implements Serializable {}
