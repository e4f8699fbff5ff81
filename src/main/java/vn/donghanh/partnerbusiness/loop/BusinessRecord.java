package vn.donghanh.partnerbusiness.loop;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.RandomReference;

/** What the record of every business with a partner holds. Status and steps are those of its kind. */
@MappedSuperclass
public abstract class BusinessRecord {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)", updatable = false)
    private String ref;

    @Column(columnDefinition = "char(12)", updatable = false)
    private DisclosureCode code;

    private long caseId;
    private @Nullable String needKey;
    private @Nullable OrganisationId organisationId;
    private Instant statusSince;

    @Version
    private int version;

    protected BusinessRecord() {}

    /**
     * @param need the recorded need that it answers; null if there is none
     * @param at since when it has its first status
     */
    protected BusinessRecord(CaseId caseId, @Nullable String need, Instant at) {
        this.ref = RandomReference.random();
        this.code = DisclosureCode.random();
        this.caseId = caseId.value();
        this.needKey = need;
        this.statusSince = at;
    }

    /** Records the partner to whom it goes. */
    protected final void addressTo(OrganisationId partner) {
        organisationId = partner;
    }

    /** Records since when it has the status that a step led to. */
    protected final void enterStatus(Instant at) {
        statusSince = at;
    }

    public Long id() {
        return id;
    }

    public String ref() {
        return ref;
    }

    /** Returns the code under which the partner knows it. */
    public DisclosureCode code() {
        return code;
    }

    public CaseId caseId() {
        return new CaseId(caseId);
    }

    /** Returns the key of the recorded need that it answers; null if there is none. */
    public @Nullable String needKey() {
        return needKey;
    }

    /** Returns the partner to whom it went; null before that. */
    public @Nullable OrganisationId partner() {
        return organisationId;
    }

    public Instant statusSince() {
        return statusSince;
    }
}
