package vn.donghanh.reference;

import static vn.donghanh.security.Permission.SETTINGS_ADMIN;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.operations.DiskSpaceMonitor;
import vn.donghanh.security.EssentialUseCase;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.VietnameseText;

/** Use cases of the legal settings: deadlines, thresholds, retention periods and bases of refusal. Nothing is overwritten: a change adds a row with its
 * basis, and the old row ends the day before. Rows that have not begun and would begin no earlier than a new one are withdrawn by it. */
@UseCases
public class DeadlineService {
    @Inject
    LegalSettingRepository settings;

    @Inject
    AuditContext auditContext;

    @Inject
    DiskSpaceMonitor disk;

    @Inject
    Clock clock;

    /** A version as the page shows it. */
    public interface VersionRow extends Serializable {
        LocalDate since();

        /** Returns the last day of validity, or the day on which it was withdrawn; null while no end is known. */
        @Nullable
        LocalDate ended();

        /** Whether it was withdrawn before it began. */
        default boolean isWithdrawn() {
            LocalDate last = ended();
            return last != null && last.isBefore(since());
        }
    }

    public record DeadlineRow(
            DeadlineCode code, int amount, DeadlineUnit unit, String basis, LocalDate since, @Nullable LocalDate ended)
            implements VersionRow {}

    /** @param months null for unlimited retention; {@code untilAge} extends it at least to that birthday */
    public record RetentionRow(
            RetentionCode code,
            @Nullable Integer months,
            @Nullable Integer untilAge,
            String basis,
            LocalDate since,
            @Nullable LocalDate ended)
            implements VersionRow {}

    public record BoundRow(
            ThresholdSettingCode code, int amount, String basis, LocalDate since, @Nullable LocalDate ended)
            implements VersionRow {}

    public record GroundRow(RefusalGround code, String basis, LocalDate since, @Nullable LocalDate ended)
            implements VersionRow {}

    public record PageView(
            List<DeadlineRow> deadlines, List<BoundRow> bounds, List<RetentionRow> retention, List<GroundRow> grounds)
            implements Serializable {}

    @Requires(SETTINGS_ADMIN)
    @AuditAction("setting.view-deadlines")
    public PageView page() {
        return settings.page();
    }

    /**
     * @param basis law or procedure that sets the deadline
     * @throws RuleViolationException when it would begin in the past, too far ahead or on the first day of another one that begins today, or the basis is missing
     */
    @Requires(SETTINGS_ADMIN)
    @AuditAction("setting.change-deadline")
    public void changeDeadline(DeadlineCode code, int amount, DeadlineUnit unit, String basis, LocalDate from) {
        auditContext.about("deadline", code.name());
        LegalDeadline last = SettingVersion.makeWay(settings.findLegalDeadlines(code), from, CentreTime.today(clock));
        settings.add(last.supersedeWith(requireNotNegative(amount), unit, requireBasis(basis), from));
    }

    /** @param amount value in the unit of the threshold, within its allowed range */
    @EssentialUseCase
    @Requires(SETTINGS_ADMIN)
    @AuditAction("setting.change-threshold")
    public void changeThreshold(ThresholdSettingCode code, int amount, String basis, LocalDate from) {
        auditContext.about("bound", code.name());
        ThresholdSetting last =
                SettingVersion.makeWay(settings.findThresholdSettings(code), from, CentreTime.today(clock));
        if (code == ThresholdSettingCode.DISK_ROOM && amount >= disk.space().free()) {
            throw RuleViolationException.at("amount", SettingsRule.MORE_THAN_IS_FREE);
        }
        settings.add(last.supersedeWith(amount, requireBasis(basis), from));
    }

    /** @param months null for unlimited retention */
    @Requires(SETTINGS_ADMIN)
    @AuditAction("setting.change-retention")
    public void changeRetention(
            RetentionCode code, @Nullable Integer months, @Nullable Integer untilAge, String basis, LocalDate from) {
        auditContext.about("retention", code.name());
        RetentionRule last = SettingVersion.makeWay(settings.findRetentionRules(code), from, CentreTime.today(clock));
        Integer span = months == null ? null : Integer.valueOf(requireNotNegative(months));
        settings.add(last.supersedeWith(span, untilAge, requireBasis(basis), from));
    }

    /**
     * Changes the legal basis of a ground of refusal from the given day on.
     *
     * @throws RuleViolationException also when it would begin today: letters signed today rest on the basis that was valid when they were signed
     */
    @Requires(SETTINGS_ADMIN)
    @AuditAction("setting.change-refusal-basis")
    public void changeRefusalBasis(RefusalGround ground, String basis, LocalDate from) {
        auditContext.about("ground", ground.name());
        RefusalGroundBasis last =
                SettingVersion.makeWay(settings.findRefusalGroundBases(ground), from, CentreTime.today(clock));
        if (from.equals(CentreTime.today(clock))) {
            throw RuleViolationException.at("from", SettingsRule.NOT_BEFORE_TOMORROW);
        }
        settings.add(last.supersedeWith(requireBasis(basis), from));
    }

    /** Accepts zero, because a deadline of zero days means "on the same day". */
    private static int requireNotNegative(int amount) {
        if (amount < 0) {
            throw RuleViolationException.at("amount", SettingsRule.AMOUNT_NOT_POSITIVE);
        }
        return amount;
    }

    private static String requireBasis(String typed) {
        String clean = VietnameseText.clean(typed);
        if (clean.isEmpty()) {
            throw RuleViolationException.at("basis", SettingsRule.BASIS_MISSING);
        }
        return clean;
    }
}
