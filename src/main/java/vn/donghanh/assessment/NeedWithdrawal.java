package vn.donghanh.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.crypto.Purpose;
import vn.donghanh.crypto.SealedRow;
import vn.donghanh.crypto.Vault;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.Refs;

/**
 * A client no longer wants what a need asks for: her choice, with a reason from the list and her words, sealed. Written once; if she
 * wants it again, it is a new need of the next assessment.
 */
@Entity
class NeedWithdrawal {
    @Id
    @Column(columnDefinition = "char(26)")
    private String needKey;

    @Column(columnDefinition = "char(26)")
    private String ref;

    private long caseId;
    private LocalDate withdrawnOn;

    @Column(columnDefinition = "varchar(40)")
    private String reason;

    private byte[] wordsSealed;
    private StaffId recordedBy;
    private Instant recordedAt;

    protected NeedWithdrawal() {}

    NeedWithdrawal(CaseView file, WithdrawNeed command, Vault vault, StaffId by, Instant at) {
        this.needKey = command.key();
        this.ref = Refs.random();
        this.caseId = file.id().value();
        this.withdrawnOn = command.on();
        this.reason = command.reason();
        this.wordsSealed = new SealedRow(vault, Purpose.HEALTH, file.person(), "need_withdrawal", ref)
                .seal("words", command.words());
        this.recordedBy = by;
        this.recordedAt = at;
    }
}
