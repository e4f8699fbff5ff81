package vn.donghanh.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.donghanh.legalaid.LegalAidHearingRow;
import vn.donghanh.legalaid.LegalAidQueries;
import vn.donghanh.service.CashConfirmationService;
import vn.donghanh.service.DeliveryOutcome;
import vn.donghanh.service.DeliveryType;
import vn.donghanh.service.LivelihoodItem;
import vn.donghanh.service.RecordServiceCommand;
import vn.donghanh.service.SaveServiceDraftCommand;
import vn.donghanh.service.ServiceCost;
import vn.donghanh.service.ServiceDeliveryService;
import vn.donghanh.service.ServiceItem;
import vn.donghanh.service.ServiceMeeting;
import vn.donghanh.service.ServicePurpose;
import vn.donghanh.service.livelihood.LivelihoodAnswer;
import vn.donghanh.service.livelihood.LivelihoodQueries;
import vn.donghanh.service.livelihood.LivelihoodService;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RandomReference;

/**
 * Plays the services that clients received. A detail is the kind, the quantity, and where money was spent the amount in đồng, {@code CASH} or {@code
 * -}, and the source of funding; what is given for a livelihood stands last; for {@code service-outcome} the outcome stands after the kind.
 */
@ApplicationScoped
class DemoServices implements DemoScenarioRunner.Part {
    private static final int SOURCE = 4;
    private static final int LIVELIHOOD = 5;
    private static final int USUAL_MINUTES = 90;

    @Inject
    LegalAidQueries legalAid;

    @Inject
    ServiceDeliveryService service;

    @Inject
    CashConfirmationService cash;

    @Inject
    LivelihoodQueries livelihoods;

    @Inject
    LivelihoodService livelihood;

    @Inject
    Clock clock;

    @Override
    public Map<String, DemoScenarioRunner.Action> steps() {
        return Map.ofEntries(
                Map.entry("service-give", (scenario, step) -> give(scenario, step)),
                Map.entry("service-outcome", (scenario, step) -> notGiven(scenario, step)),
                Map.entry("service-correct", (scenario, step) -> correct(scenario, step)),
                Map.entry("service-mistake", (scenario, step) -> mistake(scenario, step)),
                Map.entry(
                        "service-draft",
                        (scenario, step) -> service.saveDraft(new SaveServiceDraftCommand(
                                scenario.number(),
                                DeliveryType.valueOf(step.detail()),
                                step.words(),
                                RandomReference.random()))),
                Map.entry("service-accompany", (scenario, step) -> accompany(scenario, step)),
                Map.entry(
                        "service-confirm", (scenario, step) -> cash.confirm(scenario.number(), scenario.delivery(), 1)),
                Map.entry(
                        "service-refuse",
                        (scenario, step) -> cash.refuse(scenario.number(), scenario.delivery(), 1, step.words())),
                Map.entry("service-look", (scenario, step) -> look(scenario, step)));
    }

    /** Records a service that carries out a plan action, and completes the action with it. */
    void complete(DemoScenario scenario, String action, DeliveryType type, @Nullable Long amount) {
        service.record(RecordServiceCommand.delivered(
                scenario.number(),
                type.isMeeting()
                        ? ServiceItem.meeting(type, new ServiceMeeting(USUAL_MINUTES, null))
                        : ServiceItem.single(type),
                CentreTime.today(clock),
                ServicePurpose.ofAction(action, true),
                amount == null ? ServiceCost.NONE : new ServiceCost(amount, false, "SPONSOR", null),
                null));
    }

    /** What the client says of what was given last for a livelihood. */
    private void look(DemoScenario scenario, DemoStep step) {
        String lineRef =
                livelihoods.list(scenario.number()).rows().get(0).support().lineRef();
        livelihood.recordLook(
                scenario.number(), lineRef, LivelihoodAnswer.valueOf(step.detail()), CentreTime.today(clock));
    }

    private void give(DemoScenario scenario, DemoStep step) {
        String[] detail = step.detail().split(" ", -1);
        scenario.setDelivery(service.record(RecordServiceCommand.delivered(
                scenario.number(),
                item(detail),
                CentreTime.today(clock),
                ServicePurpose.NONE,
                cost(detail),
                words(step))));
    }

    /**
     * The detail is the kind, the minutes, the outcome, and in how many days the client is accompanied again; 0 when none was agreed,
     * and HEARING if it was on the last hearing day of the legal matter opened last.
     */
    private void accompany(DemoScenario scenario, DemoStep step) {
        String[] detail = step.detail().split(" ", -1);
        int days = Integer.parseInt(detail[3]);
        boolean hearing = detail.length > 4;
        scenario.setDelivery(service.record(new RecordServiceCommand(
                scenario.number(),
                ServiceItem.meeting(
                        DeliveryType.valueOf(detail[0]),
                        new ServiceMeeting(
                                Integer.valueOf(detail[1]),
                                days == 0 ? null : CentreTime.today(clock).plusDays(days))),
                DeliveryOutcome.valueOf(detail[2]),
                hearing ? lastHearing(scenario) : CentreTime.today(clock),
                null,
                hearing ? ServicePurpose.ofHearing(scenario.matter()) : ServicePurpose.NONE,
                ServiceCost.NONE,
                words(step),
                null,
                0,
                RandomReference.random())));
    }

    private LocalDate lastHearing(DemoScenario scenario) {
        List<LegalAidHearingRow> hearings =
                legalAid.get(scenario.number(), scenario.matter()).hearings();
        return hearings.get(hearings.size() - 1).day();
    }

    private void notGiven(DemoScenario scenario, DemoStep step) {
        String[] detail = step.detail().split(" ", -1);
        DeliveryType type = DeliveryType.valueOf(detail[0]);
        scenario.setDelivery(service.record(new RecordServiceCommand(
                scenario.number(),
                detail.length > 2 ? ServiceItem.single(type) : new ServiceItem(type, null, null),
                DeliveryOutcome.valueOf(detail[1]),
                CentreTime.today(clock),
                null,
                ServicePurpose.NONE,
                ServiceCost.NONE,
                words(step),
                null,
                0,
                RandomReference.random())));
    }

    private void correct(DemoScenario scenario, DemoStep step) {
        String[] detail = step.detail().split(" ", -1);
        service.record(new RecordServiceCommand(
                scenario.number(),
                item(detail),
                DeliveryOutcome.DELIVERED,
                CentreTime.today(clock),
                null,
                ServicePurpose.NONE,
                cost(detail),
                words(step),
                scenario.delivery(),
                1,
                RandomReference.random()));
    }

    private void mistake(DemoScenario scenario, DemoStep step) {
        String[] detail = step.detail().split(" ", -1);
        String ref = service.record(RecordServiceCommand.delivered(
                scenario.number(), item(detail), CentreTime.today(clock), ServicePurpose.NONE, ServiceCost.NONE, null));
        service.markAsMistake(scenario.number(), ref, 1, step.words(), RandomReference.random());
    }

    private static ServiceItem item(String[] detail) {
        DeliveryType type = DeliveryType.valueOf(detail[0]);
        Integer quantity = Integer.valueOf(detail[1]);
        if (type != DeliveryType.LIVELIHOOD_SUPPORT) {
            return new ServiceItem(type, quantity, type.unit());
        }
        LivelihoodItem livelihood = LivelihoodItem.valueOf(detail[LIVELIHOOD]);
        return ServiceItem.support(livelihood, quantity, livelihood.unit());
    }

    private static ServiceCost cost(String[] detail) {
        return detail.length <= SOURCE
                ? ServiceCost.NONE
                : new ServiceCost(Long.valueOf(detail[2]), detail[3].equals("CASH"), detail[SOURCE], null);
    }

    private static @Nullable String words(DemoStep step) {
        return step.words().isEmpty() ? null : step.words();
    }
}
