package vn.donghanh.caseaudit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.shared.CheckDigitCode;

/** A case of an audit's sample, under a code of this audit only; another audit has another code for the same case. */
@Entity
@Table(name = "case_audit_sample")
class SampledCase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long auditId;
    private CaseId caseId;

    @Column(columnDefinition = "char(9)")
    private String code;

    protected SampledCase() {}

    SampledCase(CaseAudit audit, CaseId caseId) {
        this.auditId = audit.id();
        this.caseId = caseId;
        this.code = CheckDigitCode.random();
    }

    long id() {
        return id;
    }

    CaseId caseId() {
        return caseId;
    }

    String code() {
        return code;
    }
}
