package vn.donghanh.closing;

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
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.LeftOpen;
import vn.donghanh.casefile.Livelihood;
import vn.donghanh.casefile.OpenThing;
import vn.donghanh.crypto.SealedCell;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RuleViolation;

/**
 * One way to the end of an episode: drafted and requested by who answers for the case, proposed by the supervisor, approved by
 * the director. Whoever returns it says why; it stays as it is, and the next request is a round of its own.
 */
@Entity
class Closure {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    private long caseId;
    private int episode;
    private int round;

    @Enumerated(EnumType.STRING)
    private ClosureState state;

    @Enumerated(EnumType.STRING)
    private @Nullable ClosureReason reason;

    private byte @Nullable [] minutesSealed;

    @ElementCollection
    @CollectionTable(name = "closure_outcome", joinColumns = @JoinColumn(name = "closure_id"))
    @MapKeyColumn(name = "outcome")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "answer")
    @Enumerated(EnumType.STRING)
    private Map<ReintegrationOutcome, OutcomeAnswer> outcomes = new EnumMap<>(ReintegrationOutcome.class);

    @ElementCollection
    @CollectionTable(name = "closure_answer", joinColumns = @JoinColumn(name = "closure_id"))
    @MapKeyColumn(name = "open_ref", columnDefinition = "char(26)")
    private Map<String, OpenAnswer> answers = new HashMap<>();

    @Embedded
    private @Nullable Livelihood livelihood;

    private StaffId draftedBy;
    private Instant savedAt;
    private @Nullable StaffId requestedBy;
    private @Nullable Instant requestedAt;
    private @Nullable StaffId proposedBy;
    private @Nullable Instant proposedAt;
    private @Nullable StaffId returnedBy;
    private @Nullable Instant returnedAt;
    private byte @Nullable [] returnReasonSealed;
    private @Nullable StaffId decidedBy;
    private @Nullable Instant decidedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable ClosureDecision decision;

    @Version
    private int version;

    protected Closure() {}

    static Closure begin(String ref, CaseView file, int round) {
        Closure closure = new Closure();
        closure.ref = ref;
        closure.caseId = file.id().value();
        closure.episode = file.episode();
        closure.round = round;
        closure.state = ClosureState.DRAFT;
        return closure;
    }

    void draft(
            @Nullable ClosureReason why,
            Map<ReintegrationOutcome, OutcomeAnswer> measured,
            Livelihood told,
            byte @Nullable [] minutes,
            StaffId by,
            Instant at) {
        if (state != ClosureState.DRAFT) {
            throw new RuleViolation(ClosingRule.NOT_AT_THIS_POINT);
        }
        reason = why;
        minutesSealed = minutes;
        outcomes.keySet().retainAll(measured.keySet());
        outcomes.putAll(measured);
        livelihood = told;
        draftedBy = by;
        savedAt = at;
    }

    /** What is said of what is still open, each by its ref; written with a draft. */
    void answer(Map<String, OpenAnswer> said) {
        if (state != ClosureState.DRAFT) {
            throw new RuleViolation(ClosingRule.NOT_AT_THIS_POINT);
        }
        answers.clear();
        answers.putAll(said);
    }

    /** A draft may be incomplete, a request may not; all that is missing is said at once. */
    void request(StaffId by, Instant at) {
        List<RuleViolation> gaps = gaps();
        if (!gaps.isEmpty()) {
            throw RuleViolation.together(gaps);
        }
        moveTo(ClosureState.REQUESTED);
        requestedBy = by;
        requestedAt = at;
    }

    List<RuleViolation> gaps() {
        return gaps(reason, outcomes, livelihood(), minutesSealed != null);
    }

    /** What a request lacks, each outcome at its own field. */
    List<RuleViolation> refusals() {
        return gaps().stream()
                .flatMap(gap -> gap.rule() == ClosingRule.OUTCOME_MISSING
                        ? unmeasured(outcomes)
                                .map(one -> RuleViolation.at(
                                        "measured:" + one.place() + ":answer", ClosingRule.OUTCOME_UNSAID, one))
                        : Stream.of(gap))
                .toList();
    }

    private static Stream<ReintegrationOutcome> unmeasured(Map<ReintegrationOutcome, OutcomeAnswer> measured) {
        return ReintegrationOutcome.required().stream().filter(outcome -> !measured.containsKey(outcome));
    }

    /** What a request lacks, in the order in which it is asked. */
    static List<RuleViolation> gaps(
            @Nullable ClosureReason why,
            Map<ReintegrationOutcome, OutcomeAnswer> measured,
            Livelihood told,
            boolean minutes) {
        List<RuleViolation> gaps = new ArrayList<>();
        if (why == null) {
            gaps.add(RuleViolation.at("reason", ClosingRule.REASON_MISSING));
        }
        boolean asked = why != null && why.measuresOutcomes();
        long unanswered = unmeasured(measured).count();
        if (asked && unanswered > 0) {
            gaps.add(RuleViolation.at("outcomes", ClosingRule.OUTCOME_MISSING, unanswered));
        }
        if (asked && !told.answered()) {
            gaps.add(RuleViolation.at("employment", ClosingRule.LIVELIHOOD_MISSING));
        }
        if (!minutes) {
            gaps.add(RuleViolation.at("minutes", ClosingRule.MINUTES_MISSING));
        }
        return gaps;
    }

    /**
     * What is still open and not, or not wholly, answered for; what was opened, or has moved, since the request is among it.
     *
     * @param asked what the request asks about, in its order
     */
    List<RuleViolation> unanswered(List<LeftOpen> open, List<LeftOpen> asked) {
        List<RuleViolation> gaps = new ArrayList<>();
        for (LeftOpen one : open) {
            OpenAnswer answer = answers.get(one.ref());
            if (answer == null || !one.answers().contains(answer.ending())) {
                gaps.add(unanswered(one, control(asked, one, "ending")));
            } else if (answer.gap() != null) {
                gaps.add(RuleViolation.at(control(asked, one, part(answer.gap())), answer.gap(), one.name()));
            }
        }
        return gaps;
    }

    private static String part(ClosingRule gap) {
        return gap == ClosingRule.DONE_WHEN_MISSING ? "doneOn" : "why";
    }

    /** Where the request asks about something that is still open. */
    static String control(List<LeftOpen> asked, LeftOpen open, String part) {
        return "due:" + asked.indexOf(open) + ":" + part;
    }

    static RuleViolation unanswered(LeftOpen open, String field) {
        return open.thing() == OpenThing.TASK
                ? RuleViolation.at(field, ClosingRule.LEFT_OPEN, open.name(), open.dueAt())
                : RuleViolation.at(field, ClosingRule.GOING_ON, open.name(), open.ref());
    }

    void propose(StaffId by, Instant at) {
        notOwn(by);
        moveTo(ClosureState.PROPOSED);
        proposedBy = by;
        proposedAt = at;
    }

    void giveBack(StaffId by, Instant at, byte[] sealedReason) {
        moveTo(ClosureState.RETURNED);
        returnedBy = by;
        returnedAt = at;
        returnReasonSealed = sealedReason;
    }

    void approve(StaffId by, Instant at, ClosureDecision decided) {
        notOwn(by);
        moveTo(ClosureState.APPROVED);
        decidedBy = by;
        decidedAt = at;
        decision = decided;
    }

    /** Nobody decides on her own request. */
    void notOwn(StaffId by) {
        if (by.equals(requestedBy)) {
            throw new RuleViolation(ClosingRule.OWN_REQUEST);
        }
    }

    private void moveTo(ClosureState target) {
        if (!state.next().contains(target)) {
            throw new RuleViolation(ClosingRule.NOT_AT_THIS_POINT);
        }
        state = target;
    }

    static SealedCell minutesOf(PersonRef person, String ref) {
        return new SealedCell(person, "closure", "minutes", ref);
    }

    static SealedCell returnReasonOf(PersonRef person, String ref) {
        return new SealedCell(person, "closure", "return_reason", ref);
    }

    String ref() {
        return ref;
    }

    long caseId() {
        return caseId;
    }

    int episode() {
        return episode;
    }

    int round() {
        return round;
    }

    ClosureState state() {
        return state;
    }

    @Nullable
    ClosureReason reason() {
        return reason;
    }

    byte @Nullable [] minutesSealed() {
        return minutesSealed;
    }

    Map<ReintegrationOutcome, OutcomeAnswer> outcomes() {
        return Map.copyOf(outcomes);
    }

    Map<String, OpenAnswer> answers() {
        return Map.copyOf(answers);
    }

    Livelihood livelihood() {
        return Livelihood.orUntold(livelihood);
    }

    Instant savedAt() {
        return savedAt;
    }

    @Nullable
    StaffId requestedBy() {
        return requestedBy;
    }

    @Nullable
    Instant requestedAt() {
        return requestedAt;
    }

    @Nullable
    StaffId proposedBy() {
        return proposedBy;
    }

    @Nullable
    Instant proposedAt() {
        return proposedAt;
    }

    @Nullable
    StaffId returnedBy() {
        return returnedBy;
    }

    @Nullable
    Instant returnedAt() {
        return returnedAt;
    }

    byte @Nullable [] returnReasonSealed() {
        return returnReasonSealed;
    }

    @Nullable
    StaffId decidedBy() {
        return decidedBy;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    ClosureDecision decision() {
        return decision;
    }
}
