package vn.donghanh.reference;

import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.RuleViolationException;

/**
 * A setting with its period of validity. A change adds a version, and the one before ends the day before. A version that has not begun is withdrawn by
 * one that begins no later: it stays, and its last day, on which it was withdrawn, lies before its first, so that no day has it.
 */
@MappedSuperclass
abstract class SettingVersion {
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

    protected SettingVersion() {}

    SettingVersion(LocalDate validFrom, @Nullable LocalDate validTo) {
        this.validFrom = validFrom;
        this.validTo = validTo;
    }

    /**
     * Withdraws the versions that have not begun and would begin on the given day or later.
     *
     * @param newestFirst all versions of one setting
     * @param from the first day of a new version
     * @return the version that the new one supersedes
     * @throws RuleViolationException when the day is past, too far ahead, or that of a version that begins today
     */
    static <T extends SettingVersion> T makeWay(List<T> newestFirst, LocalDate from, LocalDate today) {
        if (from.isBefore(today)) {
            throw RuleViolationException.at("from", SettingsRule.NOT_IN_THE_PAST);
        }
        FirstDayRule.requireNearEnough(from, today);
        List<T> held =
                newestFirst.stream().filter(version -> !version.isWithdrawn()).toList();
        List<T> later = held.stream()
                .filter(version -> !version.validFrom().isBefore(from))
                .toList();
        if (later.size() == held.size()
                || later.stream().anyMatch(version -> !version.validFrom().isAfter(today))) {
            throw RuleViolationException.at("from", SettingsRule.NOT_AFTER_THE_LAST);
        }
        later.forEach(version -> version.endOn(today));
        return held.get(later.size());
    }

    boolean isWithdrawn() {
        return validTo != null && validTo.isBefore(validFrom);
    }

    void beginOn(LocalDate first) {
        validFrom = first;
    }

    void endOn(LocalDate last) {
        validTo = last;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
