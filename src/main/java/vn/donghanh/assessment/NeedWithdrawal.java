package vn.donghanh.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Filter;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.encryption.RowCipher;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CaseRecordFilter;
import vn.donghanh.shared.RandomReference;

/**
 * The withdrawal of a need: the client's choice, with a reason from the code list and the client's words, encrypted.
 * Written once; a need that is wanted again becomes a new need of the next assessment.
 */
@Entity
@Filter(name = CaseRecordFilter.NAME, condition = CaseRecordFilter.BY_CASE)
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

    private byte @Nullable [] wordsSealed;
    private StaffId recordedBy;
    private Instant recordedAt;

    protected NeedWithdrawal() {}

    NeedWithdrawal(
            CaseView caseView, WithdrawNeedCommand command, FieldEncryption encryption, StaffId staffId, Instant at) {
        this.needKey = command.key();
        this.ref = RandomReference.random();
        this.caseId = caseView.id().value();
        this.withdrawnOn = command.on();
        this.reason = command.reason();
        this.wordsSealed = new RowCipher(encryption, KeyPurpose.HEALTH, caseView.person(), "need_withdrawal", ref)
                .seal("words", command.words());
        this.recordedBy = staffId;
        this.recordedAt = at;
    }
}
