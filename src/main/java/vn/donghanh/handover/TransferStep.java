package vn.donghanh.handover;

/** A step of a transfer. {@link TransferStatus#steps} says from which status and by which side it may be taken. */
public enum TransferStep {
    PROPOSE(TransferStatus.PROPOSED),
    ACCEPT(TransferStatus.ACCEPTED),
    DECLINE(TransferStatus.DECLINED),
    WITHDRAW(TransferStatus.WITHDRAWN),
    EXPIRE(TransferStatus.EXPIRED);

    private final TransferStatus target;

    TransferStep(TransferStatus target) {
        this.target = target;
    }

    public TransferStatus target() {
        return target;
    }
}
