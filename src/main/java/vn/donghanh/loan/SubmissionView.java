package vn.donghanh.loan;

import java.io.Serializable;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.loan.channel.LoanChannelRow;
import vn.donghanh.partnerbusiness.SendingView;

/** The page on which the loan file is sent to a lender. */
public record SubmissionView(
        CaseHeader header, String ref, String purposeKey, LoanChannelRow channel, SendingView sending)
        implements Serializable {}
