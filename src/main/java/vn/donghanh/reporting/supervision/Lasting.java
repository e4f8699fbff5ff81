package vn.donghanh.reporting.supervision;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.closing.FollowedEpisodeQueries.FollowUpFact;
import vn.donghanh.closing.FollowedEpisodeQueries.FollowedEpisode;
import vn.donghanh.reporting.statistics.KaplanMeier.Observation;

/** What a client had at closing and may lose afterwards. It is known on the days of follow-ups only. */
public enum Lasting {
    WORK,
    HOUSING;

    private @Nullable Boolean atClosing(FollowedEpisode episode) {
        return switch (this) {
            case WORK -> episode.works();
            case HOUSING -> episode.housed();
        };
    }

    private @Nullable Boolean at(FollowUpFact check) {
        return switch (this) {
            case WORK -> check.works();
            case HOUSING -> check.housed();
        };
    }

    boolean isHeldAtClosing(FollowedEpisode episode) {
        return Boolean.TRUE.equals(atClosing(episode));
    }

    /** Returns the first follow-up by a day that found it lost. */
    Optional<LocalDate> lostOn(FollowedEpisode episode, LocalDate day) {
        return episode.checks().stream()
                .filter(check -> !check.on().isAfter(day) && Boolean.FALSE.equals(at(check)))
                .map(FollowUpFact::on)
                .findFirst();
    }

    /** Returns the first follow-up by a day that brought no answer: the client was not reached, or did not say. */
    Optional<LocalDate> unknownOn(FollowedEpisode episode, LocalDate day) {
        return episode.checks().stream()
                .filter(check -> !check.on().isAfter(day) && at(check) == null)
                .map(FollowUpFact::on)
                .findFirst();
    }

    /** Returns for how long it lasted as far as is known: until it was found lost, or until the last follow-up that found it. */
    Observation observe(FollowedEpisode episode, LocalDate day) {
        return lostOn(episode, day)
                .map(on -> new Observation(days(episode, on), true))
                .orElseGet(() -> new Observation(
                        days(
                                episode,
                                episode.checks().stream()
                                        .filter(check -> !check.on().isAfter(day) && Boolean.TRUE.equals(at(check)))
                                        .map(FollowUpFact::on)
                                        .reduce((first, second) -> second)
                                        .orElse(episode.on())),
                        false));
    }

    /** Returns the worst case: whoever gave no answer has lost it. */
    Observation observeWorst(FollowedEpisode episode, LocalDate day) {
        Observation known = observe(episode, day);
        return unknownOn(episode, day)
                .map(on -> days(episode, on))
                .filter(unknown -> !known.happened() || unknown < known.days())
                .map(unknown -> new Observation(unknown, true))
                .orElse(known);
    }

    private static long days(FollowedEpisode episode, LocalDate on) {
        return Math.max(0, ChronoUnit.DAYS.between(episode.on(), on));
    }
}
