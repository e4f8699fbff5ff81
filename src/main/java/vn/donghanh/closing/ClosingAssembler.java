package vn.donghanh.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.Livelihood;
import vn.donghanh.casefile.model.SelfRating;
import vn.donghanh.casefile.spi.LivelihoodProvider;
import vn.donghanh.casefile.spi.SelfRatingProvider;
import vn.donghanh.closing.value.HealthContactAnswer;
import vn.donghanh.closing.value.LivelihoodRow;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.staff.StaffQueries;

/** Decrypts the texts of closings, follow-ups and reopenings and maps them to views, as far as the reader may see them. */
@ApplicationScoped
class ClosingAssembler {
    private static final Comparator<AnsweredItemRow> EARLIEST_DUE = Comparator.comparing(
                    AnsweredItemRow::dueAt, Comparator.<Instant>nullsLast(Comparator.naturalOrder()))
            .thenComparing(AnsweredItemRow::ref);

    @Inject
    StaffQueries staff;

    @Inject
    ClosingCipher cipher;

    @Inject
    LivelihoodProvider livelihoods;

    @Inject
    SelfRatingProvider ratings;

    @Inject
    CurrentUser user;

    /** Whether the reader may read minutes: only those who request, propose or approve closings; others see that the case closed and the reason. */
    boolean mayReadMinutes() {
        return Stream.of(Permission.CLOSING_REQUEST, Permission.CLOSING_PROPOSE, Permission.CLOSING_APPROVE)
                .anyMatch(user::may);
    }

    /** Whether the reader may also read what was written of a client after closing. */
    boolean mayReadWords() {
        return mayReadMinutes() && user.may(Permission.ALIAS_SEE);
    }

    List<ClosingRow> rows(CaseView caseView, Collection<ClosingRequest> closures, Map<Integer, Livelihood> intakes) {
        Map<StaffId, String> names = staff.names(closures.stream()
                .flatMap(c -> Stream.of(c.requestedBy(), c.proposedBy(), c.returnedBy(), c.decidedBy())
                        .flatMap(Stream::ofNullable))
                .toList());
        return closures.stream()
                .map(closure -> row(caseView, closure, names, intakes))
                .toList();
    }

    /** Returns employment and income at the start of each episode; empty for readers without access to minutes. */
    Map<Integer, Livelihood> livelihoodsAtIntake(CaseView caseView) {
        return mayReadMinutes() ? livelihoods.atIntake(caseView) : Map.of();
    }

    /** Returns employment and income at the start of the current episode; null for readers without access. */
    @Nullable
    Livelihood livelihoodAtIntake(CaseView caseView, Map<Integer, Livelihood> intakes) {
        return mayReadMinutes() ? intakes.getOrDefault(caseView.episode(), Livelihood.NOT_ASKED) : null;
    }

    /** Returns what the client told before, at the end and since; null for readers without access. */
    @Nullable
    FollowUpTable table(CaseView caseView, ClosingRequest closure, FollowUpPlan plan, List<FollowUp> records) {
        Livelihood intake = livelihoodAtIntake(caseView, livelihoodsAtIntake(caseView));
        if (intake == null) {
            return null;
        }
        SelfRating rating = ratings.atIntake(caseView).getOrDefault(caseView.episode(), SelfRating.NOT_ASKED);
        Map<Milestone, String> health = new EnumMap<>(Milestone.class);
        records.forEach(record -> {
            String key = healthKey(caseView, record);
            if (key != null) {
                health.put(record.milestone(), key);
            }
        });
        return FollowUpTable.of(new FollowUpTable.Beginning(intake, rating), closure, plan, records, health);
    }

    /**
     * Returns the message key of the client's contact with health care: the answer for whoever recorded it and for health officers, else that
     * there is one. Null when nothing was recorded.
     */
    private @Nullable String healthKey(CaseView caseView, FollowUp record) {
        if (record.healthContactSealed() == null) {
            return null;
        }
        boolean mayRead = record.staff().equals(user.id()) || user.roles().contains(Role.HEALTH_OFFICER);
        if (!mayRead) {
            return "closing_table.healthSealed";
        }
        HealthContactAnswer answer = cipher.openHealth(
                FollowUp.healthContactCell(caseView.person(), record.ref()), record.healthContactSealed());
        return answer.contact() == null
                ? FollowUpTable.MISSING + answer.missing()
                : "HealthContact." + answer.contact();
    }

    @Nullable
    String reopeningNeed(CaseView caseView, Reopening reopening) {
        return mayReadMinutes()
                ? cipher.open(Reopening.needCell(caseView.person(), reopening.ref()), reopening.needSealed())
                : null;
    }

    FollowUpRow.Finding finding(CaseView caseView, FollowUp record, Map<StaffId, String> names) {
        byte[] sealed = mayReadWords() ? record.bodySealed() : null;
        return new FollowUpRow.Finding(
                record.result(),
                record.heldOn(),
                names.getOrDefault(record.staff(), ""),
                record.outcomes(),
                healthKey(caseView, record),
                cipher.open(FollowUp.bodyCell(caseView.person(), record.ref()), sealed));
    }

    private ClosingRow row(
            CaseView caseView, ClosingRequest closure, Map<StaffId, String> names, Map<Integer, Livelihood> intakes) {
        boolean readsMinutes = mayReadMinutes();
        byte[] minutes = readsMinutes ? closure.minutesSealed() : null;
        byte[] returnReason = readsMinutes ? closure.returnReasonSealed() : null;
        return new ClosingRow(
                closure.episode(),
                closure.round(),
                closure.state(),
                closure.reason(),
                cipher.open(ClosingRequest.minutesCell(caseView.person(), closure.ref()), minutes),
                closure.outcomes(),
                readsMinutes ? closure.livelihood() : null,
                readsMinutes && closure.livelihood().isAnswered()
                        ? LivelihoodRow.rows(
                                intakes.getOrDefault(closure.episode(), Livelihood.NOT_ASKED), closure.livelihood())
                        : List.of(),
                answers(caseView, closure),
                closure.savedAt(),
                signature(closure.requestedBy(), closure.requestedAt(), names),
                signature(closure.proposedBy(), closure.proposedAt(), names),
                signature(closure.returnedBy(), closure.returnedAt(), names),
                cipher.open(ClosingRequest.returnReasonCell(caseView.person(), closure.ref()), returnReason),
                signature(closure.decidedBy(), closure.decidedAt(), names),
                closure.decision());
    }

    private List<AnsweredItemRow> answers(CaseView caseView, ClosingRequest closure) {
        return closure.answers().entrySet().stream()
                .filter(entry -> entry.getValue().isVisibleTo(user))
                .map(entry -> answer(caseView, entry.getKey(), entry.getValue()))
                .sorted(EARLIEST_DUE)
                .toList();
    }

    private AnsweredItemRow answer(CaseView caseView, String ref, OpenItemAnswer answer) {
        byte[] words = mayReadMinutes() ? answer.wordsSealed() : null;
        return new AnsweredItemRow(
                ref,
                answer.thing(),
                answer.kind(),
                answer.dueAt(),
                answer.ending(),
                answer.doneAt(),
                cipher.open(OpenItemAnswer.wordsCell(caseView.person(), answer.ref()), words));
    }

    private static ClosingRow.@Nullable Signature signature(
            @Nullable StaffId signer, @Nullable Instant at, Map<StaffId, String> names) {
        return signer == null || at == null ? null : new ClosingRow.Signature(names.getOrDefault(signer, ""), at);
    }
}
