package vn.donghanh.conference;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RuleViolationException;

/**
 * Command to call a conference, or to change one that was called.
 *
 * @param invited usernames of colleagues
 * @param trusted the person whom the client trusts, for {@link ClientPart#BY_TRUSTED_PERSON}
 */
public record CallConferenceCommand(
        @Nullable String number,
        @Nullable ConferenceReason reason,
        @Nullable LocalDate day,
        @Nullable LocalTime time,
        @Nullable @Size(max = CallConferenceCommand.MAX_TOPIC) String topic,
        @NotNull Set<String> invited,
        @Nullable ClientPart clientPart,
        @Nullable @Size(max = CallConferenceCommand.MAX_NAME) String trusted) {
    public static final int MAX_TOPIC = 500;
    public static final int MAX_NAME = 120;

    /** A conference that was held at once may be entered some days later. */
    private static final Duration ENTERED_LATER = Duration.ofDays(7);

    private static final Duration FARTHEST = Duration.ofDays(366);

    public CallConferenceCommand {
        invited = Set.copyOf(invited);
    }

    /** @throws RuleViolationException listing everything that is missing or wrong */
    void requireComplete(Instant now) {
        List<RuleViolationException> refusals = new ArrayList<>();
        require(refusals, "day", day, ConferenceRule.DAY_MISSING);
        require(refusals, "time", time, ConferenceRule.TIME_MISSING);
        if (day != null && time != null) {
            if (startsAt().isBefore(now.minus(ENTERED_LATER))) {
                refusals.add(RuleViolationException.at("day", ConferenceRule.START_PAST));
            } else if (startsAt().isAfter(now.plus(FARTHEST))) {
                refusals.add(RuleViolationException.at("day", ConferenceRule.START_TOO_FAR));
            }
        }
        require(refusals, "reason", reason, ConferenceRule.REASON_MISSING);
        collectMissingPart(refusals, clientPart, trusted);
        if (!refusals.isEmpty()) {
            throw RuleViolationException.combine(refusals);
        }
    }

    static void collectMissingPart(
            List<RuleViolationException> refusals, @Nullable ClientPart clientPart, @Nullable String trusted) {
        require(refusals, "clientPart", clientPart, ConferenceRule.CLIENT_PART_MISSING);
        if (clientPart == ClientPart.BY_TRUSTED_PERSON && (trusted == null || trusted.isBlank())) {
            refusals.add(RuleViolationException.at("trusted", ConferenceRule.TRUSTED_PERSON_MISSING));
        }
    }

    private static void require(
            List<RuleViolationException> refusals, String field, @Nullable Object value, ConferenceRule rule) {
        if (value == null) {
            refusals.add(RuleViolationException.at(field, rule));
        }
    }

    Instant startsAt() {
        return Objects.requireNonNull(day)
                .atTime(Objects.requireNonNull(time))
                .atZone(CentreTime.ZONE)
                .toInstant();
    }
}
