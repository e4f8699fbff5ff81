package vn.donghanh.referral.view;

import java.io.Serializable;
import java.util.List;
import vn.donghanh.casefile.CaseHeader;

/** The referrals of a case, newest first. */
public record ReferralListView(CaseHeader header, List<ReferralRow> rows, boolean maySend) implements Serializable {}
