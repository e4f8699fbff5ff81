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
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.ClientGroup;
import vn.donghanh.crypto.Purpose;
import vn.donghanh.crypto.SealedRow;
import vn.donghanh.crypto.Vault;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.Missing;
import vn.donghanh.shared.Refs;
import vn.donghanh.shared.Requirement;
import vn.donghanh.shared.RuleViolation;

/**
 * What she needs and what she brings, at one time. It begins as a draft, in which anything may be missing; the worker and she
 * fill it over days, and submit it once nothing is missing. Then it stands; to assess again is to write the next one, which
 * starts from this.
 */
@Entity
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
    private AssessmentState state;

    private boolean clientRanked;
    private byte[] strengthsSealed;
    private byte[] trustedSealed;
    private byte[] familySealed;

    @ElementCollection
    @CollectionTable(name = "assessment_group", joinColumns = @JoinColumn(name = "assessment_id"))
    @Column(name = "client_group")
    @Enumerated(EnumType.STRING)
    private Set<ClientGroup> groups = EnumSet.noneOf(ClientGroup.class);

    @Enumerated(EnumType.STRING)
    private Missing groupsMissing;

    @Embedded
    private @Nullable Situation situation;

    @OneToMany(mappedBy = "assessment", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<Need> needs = new ArrayList<>();

    private StaffId startedBy;
    private Instant startedAt;
    private StaffId editedBy;
    private Instant editedAt;
    private StaffId completedBy;
    private Instant completedAt;

    @Version
    private int version;

    protected Assessment() {}

    static Assessment begin(CaseView file, int number, StaffId by, Instant at) {
        Assessment assessment = new Assessment();
        assessment.ref = Refs.random();
        assessment.caseId = file.id().value();
        assessment.episode = file.episode();
        assessment.number = number;
        assessment.state = AssessmentState.DRAFT;
        assessment.startedBy = by;
        assessment.startedAt = at;
        assessment.edited(by, at);
        return assessment;
    }

    /** The next assessment, which starts from what this one found, without the needs she has withdrawn. */
    Assessment again(CaseView file, Set<String> withdrawn, Vault vault, StaffId by, Instant at) {
        Assessment next = begin(file, number + 1, by, at);
        SealedRow from = texts(vault, file);
        SealedRow to = next.texts(vault, file);
        for (AssessmentText text : AssessmentText.values()) {
            next.keep(text, to.seal(text.column(), from.open(text.column(), sealed(text))));
        }
        next.groups = new HashSet<>(groups);
        next.groupsMissing = groupsMissing;
        next.situation = situation().rated(null);
        NeedSeals seals = new NeedSeals(vault, file.person());
        needs.stream()
                .filter(need -> !withdrawn.contains(need.lineage()))
                .forEach(need -> next.needs.add(need.again(next, seals)));
        return next;
    }

    /**
     * Takes over what stands on the form.
     *
     * @throws RuleViolation when it is completed, or a need is named twice
     */
    void write(AssessmentDraft draft, CaseView file, Vault vault, StaffId by, Instant at) {
        if (state != AssessmentState.DRAFT) {
            throw new RuleViolation(AssessmentRule.NOT_OPEN);
        }
        SealedRow texts = texts(vault, file);
        clientRanked = draft.clientRanked();
        for (AssessmentText text : AssessmentText.values()) {
            keep(text, texts.seal(text.column(), draft.texts().get(text)));
        }
        groups.retainAll(draft.groups());
        groups.addAll(draft.groups());
        groupsMissing = draft.groups().isEmpty() ? draft.groupsMissing() : null;
        situation = draft.situation();
        writeNeeds(draft.needs(), new NeedSeals(vault, file.person()), by, at);
        edited(by, at);
    }

    private void writeNeeds(List<NeedDraft> drafts, NeedSeals seals, StaffId by, Instant at) {
        var kept = needs.stream().collect(Collectors.toMap(Need::lineage, Function.identity()));
        needs.removeIf(need -> drafts.stream().noneMatch(draft -> need.lineage().equals(draft.key())));
        int place = 0;
        for (NeedDraft draft : drafts) {
            Need need = draft.key() == null ? null : kept.get(draft.key());
            PresentingNeed kind = draft.need();
            if (need == null && kind != null) {
                need = new Need(this, kind, seals, by, at);
                needs.add(need);
            }
            if (need != null) {
                need.ranks(++place);
            }
            if (need != null && kind != null) {
                need.says(draft.words(), seals);
                need.judged(draft.eligibility(), draft.rule(), draft.basis(), seals, by, at);
            }
        }
        needs.sort(Comparator.comparingInt(Need::position));
        demandEachOnce(seals);
    }

    private void demandEachOnce(NeedSeals seals) {
        Set<PresentingNeed> seen = EnumSet.noneOf(PresentingNeed.class);
        for (Need need : needs) {
            PresentingNeed kind = seals.kind(need);
            if (kind != PresentingNeed.OTHER && !seen.add(kind)) {
                throw new RuleViolation(AssessmentRule.NEED_TWICE);
            }
        }
    }

    /** What a submission asks for; the screen lists it as "before completing". Of needs nothing is asked while there are none. */
    List<Requirement> requirements() {
        long judged = needs.stream().filter(Need::isJudged).count();
        List<Requirement> asked = new ArrayList<>();
        asked.add(Requirement.of(AssessmentRule.NEED_MISSING, !needs.isEmpty()).at("added"));
        if (!needs.isEmpty()) {
            asked.add(Requirement.of(AssessmentRule.NOT_RANKED, clientRanked).at("ranked"));
            asked.add(Requirement.of(AssessmentRule.ELIGIBILITY_OPEN, judged == needs.size(), judged, needs.size())
                    .at("eligibility"));
        }
        asked.add(Requirement.of(AssessmentRule.STRENGTHS_MISSING, sealed(AssessmentText.STRENGTHS) != null)
                .at("strengths"));
        asked.add(Requirement.of(AssessmentRule.GROUPS_OPEN, !groups.isEmpty() || groupsMissing != null)
                .at("groupsMissing"));
        return asked;
    }

    /** @throws RuleViolation naming all that is missing */
    void complete(StaffId by, Instant at) {
        if (!state.mayBecome(AssessmentState.COMPLETED)) {
            throw new RuleViolation(AssessmentRule.NOT_OPEN);
        }
        Requirement.demand(requirements());
        state = AssessmentState.COMPLETED;
        completedBy = by;
        completedAt = at;
    }

    private void edited(StaffId by, Instant at) {
        editedBy = by;
        editedAt = at;
    }

    AssessmentView view(
            List<NeedLine> lines, CaseView file, Vault vault, Function<@Nullable StaffId, @Nullable String> names) {
        SealedRow texts = texts(vault, file);
        return new AssessmentView(
                number,
                state,
                version(),
                clientRanked,
                lines,
                open(texts),
                groups.isEmpty() ? Set.of() : EnumSet.copyOf(groups),
                groupsMissing,
                situation(),
                requirements(),
                names.apply(editedBy),
                editedAt,
                names.apply(completedBy),
                completedAt);
    }

    /** The database knows no record in which nothing is told. */
    private Situation situation() {
        return situation == null ? Situation.UNTOLD : situation;
    }

    private Map<AssessmentText, String> open(SealedRow row) {
        Map<AssessmentText, String> opened = new EnumMap<>(AssessmentText.class);
        for (AssessmentText text : AssessmentText.values()) {
            String words = row.open(text.column(), sealed(text));
            if (words != null) {
                opened.put(text, words);
            }
        }
        return opened;
    }

    private byte @Nullable [] sealed(AssessmentText text) {
        return switch (text) {
            case STRENGTHS -> strengthsSealed;
            case TRUSTED -> trustedSealed;
            case FAMILY -> familySealed;
        };
    }

    private void keep(AssessmentText text, byte @Nullable [] sealed) {
        switch (text) {
            case STRENGTHS -> strengthsSealed = sealed;
            case TRUSTED -> trustedSealed = sealed;
            case FAMILY -> familySealed = sealed;
        }
    }

    private SealedRow texts(Vault vault, CaseView file) {
        return new SealedRow(vault, Purpose.NOTES, file.person(), "assessment", ref);
    }

    boolean isDraft() {
        return state == AssessmentState.DRAFT;
    }

    List<Need> needs() {
        return List.copyOf(needs);
    }

    int number() {
        return number;
    }

    /** What the next writer must have seen. */
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

    /** Everyone whose name its screen shows. */
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
