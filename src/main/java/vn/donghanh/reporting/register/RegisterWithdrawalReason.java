package vn.donghanh.reporting.register;

/** Why a record of a register no longer counts. */
public enum RegisterWithdrawalReason {
    RECORDED_TWICE,
    MISTAKE
}
