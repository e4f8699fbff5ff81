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
import vn.donghanh.shared.Precondition;
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
        boolean open = day == null || time == null;
        List<Precondition> preconditions = new ArrayList<>(List.of(
                Precondition.of(ConferenceRule.DAY_MISSING, day != null).at("day"),
                Precondition.of(ConferenceRule.TIME_MISSING, time != null).at("time"),
                Precondition.of(ConferenceRule.START_PAST, open || !startsAt().isBefore(now.minus(ENTERED_LATER)))
                        .at("day"),
                Precondition.of(
                                ConferenceRule.START_TOO_FAR,
                                open || !startsAt().isAfter(now.plus(FARTHEST)))
                        .at("day"),
                Precondition.of(ConferenceRule.REASON_MISSING, reason != null).at("reason")));
        preconditions.addAll(preconditions(clientPart, trusted));
        Precondition.requireAll(preconditions);
    }

    static List<Precondition> preconditions(@Nullable ClientPart clientPart, @Nullable String trusted) {
        return List.of(
                Precondition.of(ConferenceRule.CLIENT_PART_MISSING, clientPart != null)
                        .at("clientPart"),
                Precondition.of(
                                ConferenceRule.TRUSTED_PERSON_MISSING,
                                clientPart != ClientPart.BY_TRUSTED_PERSON || (trusted != null && !trusted.isBlank()))
                        .at("trusted"));
    }

    Instant startsAt() {
        return Objects.requireNonNull(day)
                .atTime(Objects.requireNonNull(time))
                .atZone(CentreTime.ZONE)
                .toInstant();
    }
}
