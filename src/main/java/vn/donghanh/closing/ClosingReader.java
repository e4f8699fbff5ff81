package vn.donghanh.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.Livelihood;
import vn.donghanh.casefile.LivelihoodSource;
import vn.donghanh.crypto.Purpose;
import vn.donghanh.crypto.Vault;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.StaffId;
import vn.donghanh.staff.StaffDirectory;

/** Opens the words of closings, follow-ups and reopenings for those whose task they are. */
@ApplicationScoped
class ClosingReader {
    private static final Comparator<AnsweredRow> EARLIEST_DUE = Comparator.comparing(
                    AnsweredRow::dueAt, Comparator.<Instant>nullsLast(Comparator.naturalOrder()))
            .thenComparing(AnsweredRow::ref);

    @Inject
    StaffDirectory staff;

    @Inject
    Vault vault;

    @Inject
    LivelihoodSource livelihoods;

    @Inject
    CurrentUser user;

    /** Minutes are written for who proposes and decides; a counsellor or the receiving shift sees that it closed, and why. */
    boolean readsWords() {
        return Stream.of(Permission.CLOSING_REQUEST, Permission.CLOSING_PROPOSE, Permission.CLOSING_APPROVE)
                .anyMatch(user::may);
    }

    List<ClosureRow> rows(CaseView file, Collection<Closure> closures, Map<Integer, Livelihood> intakes) {
        Map<StaffId, String> names = staff.names(closures.stream()
                .flatMap(c -> Stream.of(c.requestedBy(), c.proposedBy(), c.returnedBy(), c.decidedBy())
                        .flatMap(Stream::ofNullable))
                .toList());
        return closures.stream()
                .map(closure -> row(file, closure, names, intakes))
                .toList();
    }

    /** Job and income when each episode began, for those who read minutes; empty for others. */
    Map<Integer, Livelihood> intakes(CaseView file) {
        return readsWords() ? livelihoods.atIntake(file) : Map.of();
    }

    /** When the present one began; null for a reader who does not read it. */
    @Nullable
    Livelihood intake(CaseView file, Map<Integer, Livelihood> intakes) {
        return readsWords() ? intakes.getOrDefault(file.episode(), Livelihood.UNTOLD) : null;
    }

    /** Job and income over the present episode and after it; empty for a reader who does not read it. */
    List<LivelihoodLine> livelihoods(CaseView file, Closure closure, List<FollowUp> later) {
        Livelihood intake = intake(file, intakes(file));
        return intake == null ? List.of() : LivelihoodLine.lines(intake, closure.livelihood(), later);
    }

    @Nullable
    String need(CaseView file, Reopening reopening) {
        return readsWords()
                ? vault.open(Purpose.NOTES, Reopening.needOf(file.person(), reopening.ref()), reopening.needSealed())
                : null;
    }

    FollowUpRow.Found found(CaseView file, FollowUp record, Map<StaffId, String> names) {
        byte[] sealed = readsWords() && user.may(Permission.ALIAS_SEE) ? record.bodySealed() : null;
        return new FollowUpRow.Found(
                record.result(),
                record.heldOn(),
                names.getOrDefault(record.staff(), ""),
                record.outcomes(),
                vault.openOrNull(Purpose.NOTES, FollowUp.bodyOf(file.person(), record.ref()), sealed));
    }

    private ClosureRow row(
            CaseView file, Closure closure, Map<StaffId, String> names, Map<Integer, Livelihood> intakes) {
        boolean words = readsWords();
        byte[] minutes = words ? closure.minutesSealed() : null;
        byte[] returnReason = words ? closure.returnReasonSealed() : null;
        return new ClosureRow(
                closure.episode(),
                closure.round(),
                closure.state(),
                closure.reason(),
                vault.openOrNull(Purpose.NOTES, Closure.minutesOf(file.person(), closure.ref()), minutes),
                closure.outcomes(),
                words ? closure.livelihood() : null,
                words && closure.livelihood().answered()
                        ? LivelihoodLine.lines(
                                intakes.getOrDefault(closure.episode(), Livelihood.UNTOLD),
                                closure.livelihood(),
                                List.of())
                        : List.of(),
                answers(file, closure),
                closure.savedAt(),
                hand(closure.requestedBy(), closure.requestedAt(), names),
                hand(closure.proposedBy(), closure.proposedAt(), names),
                hand(closure.returnedBy(), closure.returnedAt(), names),
                vault.openOrNull(Purpose.NOTES, Closure.returnReasonOf(file.person(), closure.ref()), returnReason),
                hand(closure.decidedBy(), closure.decidedAt(), names),
                closure.decision());
    }

    private List<AnsweredRow> answers(CaseView file, Closure closure) {
        return closure.answers().entrySet().stream()
                .filter(entry -> entry.getValue().isToldTo(user))
                .map(entry -> answer(file, entry.getKey(), entry.getValue()))
                .sorted(EARLIEST_DUE)
                .toList();
    }

    private AnsweredRow answer(CaseView file, String ref, OpenAnswer answer) {
        byte[] words = readsWords() ? answer.wordsSealed() : null;
        return new AnsweredRow(
                ref,
                answer.thing(),
                answer.kind(),
                answer.dueAt(),
                answer.ending(),
                answer.doneAt(),
                vault.openOrNull(Purpose.NOTES, OpenAnswer.wordsOf(file.person(), answer.ref()), words));
    }

    private static ClosureRow.@Nullable Hand hand(
            @Nullable StaffId who, @Nullable Instant at, Map<StaffId, String> names) {
        return who == null || at == null ? null : new ClosureRow.Hand(names.getOrDefault(who, ""), at);
    }
}
