package vn.donghanh.incident;

import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.incident.value.IncidentWish;
import vn.donghanh.incident.value.InjuryLevel;
import vn.donghanh.incident.value.PerpetratorRelation;
import vn.donghanh.incident.value.ViolenceContext;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.SealedJson;

/**
 * The account of an incident, as told by the client. Stored encrypted as one text. It names nobody: the person who did it is a code.
 *
 * @param place where in general, without an address
 * @param missing the reasons for missing answers; a question without an answer and a reason was not asked
 * @param words what the client said, and what was done at once
 */
public record IncidentAccount(
        @Nullable @Size(max = 200) String place,
        Set<ViolenceContext> contexts,
        @Nullable PerpetratorRelation relation,
        @Nullable InjuryLevel injury,
        @Nullable Boolean childrenPresent,
        @Nullable Boolean pregnancyPossible,
        Set<IncidentWish> wishes,
        Map<IncidentQuestion, MissingReason> missing,
        @Nullable @Size(max = 4000) String words)
        implements Serializable {
    /** Drops the reasons of questions that were answered. */
    public IncidentAccount {
        contexts = contexts == null ? Set.of() : Set.copyOf(contexts);
        wishes = wishes == null ? Set.of() : Set.copyOf(wishes);
        Map<IncidentQuestion, MissingReason> reasons = new EnumMap<>(IncidentQuestion.class);
        if (missing != null) {
            reasons.putAll(missing);
        }
        removeIfAnswered(reasons, IncidentQuestion.PLACE, place);
        removeIfAnswered(reasons, IncidentQuestion.RELATION, relation);
        removeIfAnswered(reasons, IncidentQuestion.INJURY, injury);
        removeIfAnswered(reasons, IncidentQuestion.CHILDREN, childrenPresent);
        removeIfAnswered(reasons, IncidentQuestion.PREGNANCY, pregnancyPossible);
        removeIfAnswered(reasons, IncidentQuestion.WISHES, wishes.isEmpty() ? null : wishes);
        missing = Map.copyOf(reasons);
    }

    private static void removeIfAnswered(
            Map<IncidentQuestion, MissingReason> reasons, IncidentQuestion question, @Nullable Object answer) {
        if (answer != null) {
            reasons.remove(question);
        }
    }

    /** Returns why the answer is missing; {@link MissingReason#UNKNOWN} when the question was not asked. */
    public MissingReason missing(IncidentQuestion question) {
        return Objects.requireNonNullElse(missing.get(question), MissingReason.UNKNOWN);
    }

    /** Returns the contexts in the order of the form; those of an official only for readers who take the complaint further. */
    List<ViolenceContext> contextsFor(boolean official) {
        return Arrays.stream(ViolenceContext.values())
                .filter(contexts::contains)
                .filter(context -> official || context != ViolenceContext.OFFICIAL)
                .toList();
    }

    /** Returns the wishes in the order of the form. */
    public List<IncidentWish> wishesInOrder() {
        return wishes.isEmpty() ? List.of() : List.copyOf(EnumSet.copyOf(wishes));
    }

    /** Whether the client wants nothing now and something else at once. */
    boolean hasContradictoryWishes() {
        return wishes.contains(IncidentWish.NOTHING_NOW) && wishes.size() > 1;
    }

    String toJson() {
        return SealedJson.write(this);
    }

    static IncidentAccount parse(String text) {
        return SealedJson.read(text, IncidentAccount.class);
    }
}
