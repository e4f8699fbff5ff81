package vn.donghanh.loan.repayment;

/** Whether money went to the client or to the lender. */
public enum LoanPaymentKind {
    DISBURSEMENT,
    REPAYMENT
}
