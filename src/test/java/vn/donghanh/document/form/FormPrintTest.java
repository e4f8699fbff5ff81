package vn.donghanh.document.form;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseViews;
import vn.donghanh.security.StaffId;
import vn.donghanh.testing.Stored;

class FormPrintTest {
    private static final Instant PRINTED = Instant.parse("2026-03-05T07:05:00Z");
    private static final Instant LATER = PRINTED.plusSeconds(3600);
    private static final StaffId WORKER = new StaffId(7);
    private static final StaffId LEAD = new StaffId(8);

    @Test
    void printedPlanWaitsUntilItsSignedCopyIsFiled() {
        FormPrint plan = print(FormKind.CARE_PLAN);
        assertThat(plan.status()).isEqualTo(FormStatus.WAITING_FOR_SIGNATURE);
        plan.signedCopyFiled("document", LEAD, LATER);
        assertThat(plan.status()).isEqualTo(FormStatus.FILED);
        assertThat(plan.documentRef()).isEqualTo("document");
        assertThat(plan.statusBy()).isEqualTo(LEAD);
        assertThat(plan.statusSince()).isEqualTo(LATER);
    }

    @Test
    void unsignedPaperKeepsItsReason() {
        FormPrint plan = print(FormKind.CARE_PLAN);
        plan.notSigned(NotSignedReason.CLIENT_DECLINED, WORKER, LATER);
        assertThat(plan.notSignedReason()).isEqualTo(NotSignedReason.CLIENT_DECLINED);
        assertRefused(FormRule.NOT_WAITING, () -> plan.signedCopyFiled("document", WORKER, LATER));
    }

    @Test
    void slipIsHandedOutAndWaitsForNothing() {
        FormPrint slip = print(FormKind.REFERRAL_SLIP);
        assertThat(slip.status()).isEqualTo(FormStatus.HANDED_OUT);
        assertRefused(FormRule.NOT_WAITING, () -> slip.notSigned(NotSignedReason.LOST, WORKER, LATER));
    }

    /** Tries every step from every status, by the printer and by a colleague. */
    @ParameterizedTest
    @EnumSource
    void stepsFollowExactlyTheTable(FormStatus from) {
        Map<FormStatus, BiConsumer<FormPrint, StaffId>> steps = Map.of(
                FormStatus.FILED, (print, staff) -> print.signedCopyFiled("document", staff, LATER),
                FormStatus.NOT_SIGNED, (print, staff) -> print.notSigned(NotSignedReason.LOST, staff, LATER),
                FormStatus.REPLACED, (print, staff) -> print.replaced(staff, LATER));
        steps.forEach((to, take) -> {
            for (StaffId staff : List.of(WORKER, LEAD)) {
                FormPrint print = Stored.with(print(FormKind.CARE_PLAN), "status", from);
                if (from == FormStatus.WAITING_FOR_SIGNATURE) {
                    take.accept(print, staff);
                    assertThat(print.status()).isEqualTo(to);
                    assertThat(print.statusBy()).isEqualTo(staff);
                } else {
                    assertRefused(FormRule.NOT_WAITING, () -> take.accept(print, staff));
                    assertThat(print.status()).isEqualTo(from);
                }
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void printHoldsWhatWasPrintedByWhom(FormKind kind) {
        FormPrint print = print(kind);
        assertThat(print.ref()).hasSize(26);
        assertThat(print.kind()).isEqualTo(kind);
        assertThat(print.key()).isEqualTo(new FormKey(kind, null));
        assertThat(print.format()).isEqualTo(FormFormat.PDF);
        assertThat(print.isNamed()).isFalse();
        assertThat(print.printedAt()).isEqualTo(PRINTED);
        assertThat(print.printedBy()).isEqualTo(WORKER);
        assertThat(print.documentRef()).isNull();
        assertThat(print.notSignedReason()).isNull();
        FormPrint named = new FormPrint(
                CaseViews.at(CaseStatus.ACTIVE, WORKER, PRINTED),
                new FormKey(kind, null),
                FormFormat.DOCX,
                true,
                WORKER,
                PRINTED);
        assertThat(named.isNamed()).isTrue();
        assertThat(named.format()).isEqualTo(FormFormat.DOCX);
    }

    @ParameterizedTest
    @EnumSource(value = FormStatus.class, names = "WAITING_FOR_SIGNATURE", mode = EnumSource.Mode.EXCLUDE)
    void everyOtherStatusIsFinal(FormStatus status) {
        assertThat(status.next()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(FormKind.class)
    void fileNamesSayNothingOfTheCase(FormKind kind) {
        assertThat(kind.fileName()).matches("[a-z-]{5,30}");
    }

    private static FormPrint print(FormKind kind) {
        return new FormPrint(
                CaseViews.at(CaseStatus.ACTIVE, WORKER, PRINTED),
                new FormKey(kind, null),
                FormFormat.PDF,
                false,
                WORKER,
                PRINTED);
    }
}
