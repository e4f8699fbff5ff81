package vn.donghanh.assessment;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.annotations.Filter;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.ClientGroup;
import vn.donghanh.casefile.spi.PresentingNeed;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.encryption.RowCipher;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CaseRecordFilter;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;

/**
 * An assessment of a client's needs and strengths at one point in time. It starts as an incomplete draft, which the
 * worker and the client fill over several days, and can be submitted once nothing is missing. A submitted assessment
 * never changes; a reassessment is a new one that starts from its content.
 */
@Entity
@Filter(name = CaseRecordFilter.NAME, condition = CaseRecordFilter.BY_CASE)
class Assessment {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)", updatable = false)
    private String ref;

    private long caseId;
    private int episode;
    private int number;

    @Enumerated(EnumType.STRING)
    private AssessmentStatus state;

    private boolean clientRanked;

    @Embedded
    private @Nullable EncryptedAssessmentTexts texts;

    @ElementCollection
    @CollectionTable(name = "assessment_group", joinColumns = @JoinColumn(name = "assessment_id"))
    @Column(name = "client_group")
    @Enumerated(EnumType.STRING)
    private Set<ClientGroup> groups = EnumSet.noneOf(ClientGroup.class);

    @Enumerated(EnumType.STRING)
    private @Nullable MissingReason groupsMissing;

    @Embedded
    private @Nullable LifeSituation situation;

    @OneToMany(mappedBy = "assessment", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<Need> needs = new ArrayList<>();

    private StaffId startedBy;
    private Instant startedAt;
    private StaffId editedBy;
    private Instant editedAt;
    private @Nullable StaffId completedBy;
    private @Nullable Instant completedAt;

    @Version
    private int version;

    protected Assessment() {}

    static Assessment begin(CaseView caseView, int number, StaffId staffId, Instant at) {
        Assessment assessment = new Assessment();
        assessment.ref = RandomReference.random();
        assessment.caseId = caseView.id().value();
        assessment.episode = caseView.episode();
        assessment.number = number;
        assessment.state = AssessmentStatus.DRAFT;
        assessment.startedBy = staffId;
        assessment.startedAt = at;
        assessment.markEdited(staffId, at);
        return assessment;
    }

    /** Returns the next assessment as a draft with this one's content, without the withdrawn needs. */
    Assessment beginNext(
            CaseView caseView, Set<String> withdrawn, FieldEncryption encryption, StaffId staffId, Instant at) {
        Assessment next = begin(caseView, number + 1, staffId, at);
        next.texts = EncryptedAssessmentTexts.seal(
                texts().open(cipher(encryption, caseView)), next.cipher(encryption, caseView));
        next.groups = new HashSet<>(groups);
        next.groupsMissing = groupsMissing;
        next.situation = situation().withSelfRating(null);
        NeedCipher cipher = new NeedCipher(encryption, caseView.person());
        needs.stream()
                .filter(need -> !withdrawn.contains(need.lineage()))
                .forEach(need -> next.needs.add(need.copyTo(next, cipher)));
        return next;
    }

    /**
     * Updates the draft from the form.
     *
     * @throws RuleViolationException when the assessment is completed, or a need occurs twice
     */
    void update(AssessmentDraft draft, CaseView caseView, FieldEncryption encryption, StaffId staffId, Instant at) {
        if (state != AssessmentStatus.DRAFT) {
            throw new RuleViolationException(AssessmentRule.NOT_OPEN);
        }
        clientRanked = draft.clientRanked();
        texts = EncryptedAssessmentTexts.seal(draft.texts(), cipher(encryption, caseView));
        groups.retainAll(draft.groups());
        groups.addAll(draft.groups());
        groupsMissing = draft.groups().isEmpty() ? draft.groupsMissing() : null;
        situation = draft.situation();
        updateNeeds(draft.needs(), new NeedCipher(encryption, caseView.person()), staffId, at);
        markEdited(staffId, at);
    }

    private void updateNeeds(List<NeedDraft> drafts, NeedCipher cipher, StaffId staffId, Instant at) {
        var needsByKey = needs.stream().collect(Collectors.toMap(Need::lineage, Function.identity()));
        needs.removeIf(need -> drafts.stream().noneMatch(draft -> need.lineage().equals(draft.key())));
        int rank = 0;
        for (NeedDraft draft : drafts) {
            Need need = draft.key() == null ? null : needsByKey.get(draft.key());
            PresentingNeed kind = draft.need();
            if (need == null && kind != null) {
                need = new Need(this, kind, cipher, staffId, at);
                needs.add(need);
            }
            if (need != null) {
                need.moveTo(++rank);
            }
            if (need != null && kind != null) {
                need.updateWords(draft.words(), cipher);
                need.recordEligibility(draft.eligibility(), draft.rule(), draft.basis(), cipher, staffId, at);
            }
        }
        needs.sort(Comparator.comparingInt(Need::position));
        requireDistinctNeeds(cipher);
    }

    private void requireDistinctNeeds(NeedCipher cipher) {
        Set<PresentingNeed> kinds = EnumSet.noneOf(PresentingNeed.class);
        for (Need need : needs) {
            PresentingNeed kind = cipher.kind(need);
            if (kind != PresentingNeed.OTHER && !kinds.add(kind)) {
                throw new RuleViolationException(AssessmentRule.NEED_TWICE);
            }
        }
    }

    /**
     * Returns the preconditions of a submission, which the page lists as "before completing". Eligibility is required
     * when there are needs, their order when there are several.
     */
    List<Precondition> requirements() {
        long judged = needs.stream().filter(Need::isJudged).count();
        List<Precondition> preconditions = new ArrayList<>();
        preconditions.add(
                Precondition.of(AssessmentRule.NEED_MISSING, !needs.isEmpty()).at("added"));
        if (needs.size() > 1) {
            preconditions.add(
                    Precondition.of(AssessmentRule.NOT_RANKED, clientRanked).at("ranked"));
        }
        if (!needs.isEmpty()) {
            preconditions.add(
                    Precondition.of(AssessmentRule.ELIGIBILITY_OPEN, judged == needs.size(), judged, needs.size())
                            .at("eligibility"));
        }
        preconditions.add(Precondition.of(AssessmentRule.STRENGTHS_MISSING, texts().has(AssessmentText.STRENGTHS))
                .at("strengths"));
        preconditions.add(Precondition.of(AssessmentRule.GROUPS_OPEN, !groups.isEmpty() || groupsMissing != null)
                .at("groupsMissing"));
        return preconditions;
    }

    /** @throws RuleViolationException listing everything that is missing */
    void complete(StaffId staffId, Instant at) {
        if (!state.mayBecome(AssessmentStatus.COMPLETED)) {
            throw new RuleViolationException(AssessmentRule.NOT_OPEN);
        }
        Precondition.requireAll(requirements());
        state = AssessmentStatus.COMPLETED;
        completedBy = staffId;
        completedAt = at;
    }

    private void markEdited(StaffId staffId, Instant at) {
        editedBy = staffId;
        editedAt = at;
    }

    AssessmentView view(
            List<NeedView> needViews,
            CaseView caseView,
            FieldEncryption encryption,
            Function<@Nullable StaffId, @Nullable String> names) {
        return new AssessmentView(
                number,
                state,
                version(),
                clientRanked,
                needViews,
                texts().open(cipher(encryption, caseView)),
                groups.isEmpty() ? Set.of() : EnumSet.copyOf(groups),
                groupsMissing,
                situation(),
                requirements(),
                names.apply(editedBy),
                editedAt,
                names.apply(completedBy),
                completedAt);
    }

    /** Returns the situation; JPA stores an embeddable without values as null. */
    private LifeSituation situation() {
        return situation == null ? LifeSituation.NOT_ASKED : situation;
    }

    /** Returns the texts; null in the row if none was written. */
    private EncryptedAssessmentTexts texts() {
        return texts == null ? EncryptedAssessmentTexts.NONE : texts;
    }

    private RowCipher cipher(FieldEncryption encryption, CaseView caseView) {
        return new RowCipher(encryption, KeyPurpose.NOTES, caseView.person(), "assessment", ref);
    }

    boolean isDraft() {
        return state == AssessmentStatus.DRAFT;
    }

    List<Need> needs() {
        return List.copyOf(needs);
    }

    int number() {
        return number;
    }

    /** Returns the version that the next save must be based on. */
    int version() {
        return id == null ? AssessmentDraft.NEW : version;
    }

    @Nullable
    StaffId completedBy() {
        return completedBy;
    }

    @Nullable
    Instant completedAt() {
        return completedAt;
    }

    /** Returns all staff members whose names the page shows. */
    Set<StaffId> involved() {
        Set<StaffId> staff =
                needs.stream().map(Need::decidedBy).filter(Objects::nonNull).collect(Collectors.toSet());
        staff.add(editedBy);
        if (completedBy != null) {
            staff.add(completedBy);
        }
        return staff;
    }
}
