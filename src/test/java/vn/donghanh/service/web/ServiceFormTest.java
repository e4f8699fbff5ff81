package vn.donghanh.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.donghanh.security.StaffId;
import vn.donghanh.service.DeliveryOutcome;
import vn.donghanh.service.DeliveryType;
import vn.donghanh.service.LivelihoodItem;
import vn.donghanh.service.ServiceCost;
import vn.donghanh.service.ServiceItem;
import vn.donghanh.service.ServiceUnit;
import vn.donghanh.service.view.ServiceRecordView;
import vn.donghanh.shared.MissingReason;

/** What the form of a delivery fills in by itself. */
class ServiceFormTest {
    private static final String SOURCE = "STATE_BUDGET";

    private final ServiceForm form = new ServiceForm();

    ServiceFormTest() {
        form.begin(LocalDate.of(2026, 11, 28), new StaffId(1), SOURCE);
    }

    @Test
    void aRideAsksForItsPriceAndKnowsTheLastSource() {
        assertThat(form.isCostly()).isFalse();
        form.choose(DeliveryType.TRANSPORT);
        assertThat(form.isCostly()).isTrue();
        form.setAmount(60_000L);
        assertThat(cost()).isEqualTo(new ServiceCost(60_000L, false, SOURCE, null));
    }

    @Test
    void aRideWithoutAPriceNamesNoSource() {
        form.choose(DeliveryType.TRANSPORT);
        assertThat(cost()).isEqualTo(ServiceCost.NONE);
    }

    @Test
    void theSourceOfARideDoesNotStayWithAnotherKind() {
        form.choose(DeliveryType.TRANSPORT);
        form.choose(DeliveryType.HARM_REDUCTION_KIT);
        assertThat(form.isCostly()).isFalse();
        form.setAmount(20_000L);
        assertThat(cost()).isEqualTo(new ServiceCost(20_000L, false, null, MissingReason.NOT_APPLICABLE));
    }

    @Test
    void aSourceThatTheAuthorChoseStays() {
        form.setFunding("DONOR");
        form.choose(DeliveryType.TRANSPORT);
        form.choose(DeliveryType.BASIC_SUPPLIES);
        assertThat(cost()).isEqualTo(new ServiceCost(null, false, "DONOR", null));
    }

    @Test
    void theFirstRideHasTheSourceOpenToChoose() {
        ServiceForm first = new ServiceForm();
        first.begin(LocalDate.of(2026, 11, 28), new StaffId(1), null);
        first.choose(DeliveryType.TRANSPORT);
        assertThat(first.isCostly()).isTrue();
        assertThat(first.getFunding()).isEqualTo(MissingReason.NOT_APPLICABLE.name());
    }

    @Test
    void supportAsksWhatIsGivenAndCountsItInItsUnit() {
        assertThat(form.isSupport()).isFalse();
        form.choose(DeliveryType.LIVELIHOOD_SUPPORT);
        assertThat(form.isSupport()).isTrue();
        assertThat(form.isCostly()).isTrue();
        form.chooseLivelihood();
        assertThat(form.getUnit()).isEqualTo(DeliveryType.LIVELIHOOD_SUPPORT.unit());
        form.setLivelihood(LivelihoodItem.MACHINE);
        form.chooseLivelihood();
        assertThat(form.command("DH-0000-0000").item())
                .isEqualTo(ServiceItem.support(LivelihoodItem.MACHINE, 1, ServiceUnit.PIECE));
    }

    @Test
    void whatCameOfAServiceIsNotAnsweredForAnybody() {
        form.choose(DeliveryType.HARM_REDUCTION_KIT);
        form.prefill(earlier(null));
        assertThat(form.command("DH-0000-0000").outcome()).isNull();
        form.prefill(earlier(DeliveryOutcome.PARTIAL));
        assertThat(form.command("DH-0000-0000").outcome()).isEqualTo(DeliveryOutcome.PARTIAL);
    }

    /** @param outcome of a delivery that is corrected; null for one to be repeated */
    private static ServiceRecordView.Prefill earlier(@Nullable DeliveryOutcome outcome) {
        return new ServiceRecordView.Prefill(
                "earlier",
                1,
                outcome != null,
                ServiceItem.single(DeliveryType.HARM_REDUCTION_KIT),
                outcome,
                LocalDate.of(2026, 11, 27),
                new StaffId(1),
                null,
                null,
                null,
                ServiceCost.NONE,
                null);
    }

    private ServiceCost cost() {
        return form.command("DH-0000-0000").cost();
    }
}
