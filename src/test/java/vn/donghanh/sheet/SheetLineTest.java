package vn.donghanh.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.model.EvidenceKind;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.spi.ServiceEvidenceProvider.ServiceEvidence;
import vn.donghanh.testing.Stored;

/** Tests which lines are offered, and which could give the client away. */
class SheetLineTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @ParameterizedTest
    @EnumSource(
            value = ServiceGroup.class,
            names = {"TRAINING", "JOB", "LOAN", "PAPERS_SOCIAL"},
            mode = EnumSource.Mode.EXCLUDE)
    void whatTellsOfIllnessOrViolenceIsDelicate(ServiceGroup group) {
        SheetLine line = received(group);
        assertThat(line.delicate()).isTrue();
        assertThat(line.paperKey()).isEqualTo("sheet.neutral." + group);
    }

    @ParameterizedTest
    @EnumSource(
            value = ServiceGroup.class,
            names = {"TRAINING", "JOB", "LOAN", "PAPERS_SOCIAL"})
    void learningWorkAndPapersAreNotDelicate(ServiceGroup group) {
        SheetLine line = received(group);
        assertThat(line.delicate()).isFalse();
        assertThat(line.paperKey()).isEqualTo(line.labelKey());
        assertThat(line.key()).isEqualTo("R.ref");
        assertThat(line.on()).isEqualTo(DAY);
        assertThat(line.basis()).isNull();
    }

    @Test
    void entitlementIsOfferedToWhoNeedsItWhileItIsValid() {
        Entitlement loan = entitlement(ServiceGroup.LOAN, DAY.plusDays(5));
        assertThat(loan.isOffered(Set.of(ServiceGroup.LOAN), DAY)).isTrue();
        assertThat(loan.isOffered(Set.of(ServiceGroup.JOB), DAY)).isFalse();
        assertThat(loan.isOffered(Set.of(ServiceGroup.LOAN), DAY.minusDays(11))).isFalse();
        assertThat(loan.isOffered(Set.of(ServiceGroup.LOAN), DAY.plusDays(5))).isTrue();
        assertThat(loan.isOffered(Set.of(ServiceGroup.LOAN), DAY.plusDays(6))).isFalse();
        assertThat(entitlement(null, null).isOffered(Set.of(), DAY)).isTrue();
        assertThat(loan.line().key()).isEqualTo("E.CODE");
    }

    @Test
    void helplineHasItsNumberAndHours() {
        Helpline helpline = Stored.row(Helpline.class);
        Stored.with(helpline, "code", "CHILD");
        Stored.with(helpline, "phone", "111");
        Stored.with(helpline, "vi", "Tổng đài");
        Stored.with(helpline, "hoursVi", "cả ngày");
        Stored.with(helpline, "validFrom", DAY);
        assertThat(helpline.isValidOn(DAY)).isTrue();
        assertThat(helpline.isValidOn(DAY.minusDays(1))).isFalse();
        assertThat(helpline.line().vi()).isEqualTo("Tổng đài, cả ngày");
        assertThat(helpline.line().phone()).isEqualTo("111");
        assertThat(helpline.line().part()).isEqualTo(SheetPart.CONTACTS);
        Stored.with(helpline, "validTo", DAY);
        assertThat(helpline.isValidOn(DAY.plusDays(1))).isFalse();
    }

    @Test
    void sheetHoldsOnePage() {
        assertRefused(SheetRule.NO_LINES, () -> SheetService.requireOnePage(0));
        SheetService.requireOnePage(SheetService.LINE_LIMIT);
        assertRefused(SheetRule.TOO_MANY_LINES, () -> SheetService.requireOnePage(SheetService.LINE_LIMIT + 1));
    }

    private static SheetLine received(ServiceGroup group) {
        return SheetLineAssembler.line(
                new ServiceEvidence(EvidenceKind.DELIVERY, "ref", DAY, "DeliveryType.TRANSPORT", group, null, null));
    }

    private static Entitlement entitlement(@Nullable ServiceGroup group, @Nullable LocalDate last) {
        Entitlement entitlement = Stored.row(Entitlement.class);
        Stored.with(entitlement, "code", "CODE");
        if (group != null) {
            Stored.with(entitlement, "serviceGroup", group);
        }
        Stored.with(entitlement, "validFrom", DAY.minusDays(10));
        if (last != null) {
            Stored.with(entitlement, "validTo", last);
        }
        return entitlement;
    }
}
