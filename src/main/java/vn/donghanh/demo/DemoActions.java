package vn.donghanh.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.EvidenceKind;
import vn.donghanh.casefile.spi.PresentingNeed;
import vn.donghanh.casefile.spi.ServiceEvidenceProvider.ServiceEvidence;
import vn.donghanh.plan.ActionOwner;
import vn.donghanh.plan.PlanQueries;
import vn.donghanh.plan.PlanService;
import vn.donghanh.plan.PlanView;
import vn.donghanh.plan.progress.CompletionGround;
import vn.donghanh.plan.progress.RecordProgressCommand;
import vn.donghanh.service.DeliveryType;

/**
 * Completes plan actions with their evidence: a record of another feature where there is one, else the service that the Centre's staff delivered.
 * What the client did, and what no feature records yet, is completed with a sentence.
 */
@ApplicationScoped
class DemoActions {
    private static final long FIRST_MONTH = 400_000;

    private static final Set<String> SESSIONS =
            DeliveryType.sessions().stream().map(type -> "DeliveryType." + type).collect(Collectors.toSet());

    @Inject
    PlanService plans;

    @Inject
    PlanQueries queries;

    @Inject
    DemoServices services;

    /**
     * @param need the need that the action's goal addresses
     */
    void complete(DemoScenario scenario, PlanView.Action action, PresentingNeed need) {
        if (action.owner() != ActionOwner.STAFF) {
            plans.recordProgress(
                    scenario.number(),
                    RecordProgressCommand.done(action.key(), CompletionGround.BY_CLIENT, "Thân chủ tự làm xong.")
                            .seen(action.stateAt()));
            return;
        }
        Optional<ServiceEvidence> evidence = findEvidence(scenario, action, need);
        if (evidence.isPresent()) {
            plans.recordProgress(
                    scenario.number(),
                    RecordProgressCommand.doneByRecord(
                                    action.key(),
                                    evidence.get().kind(),
                                    evidence.get().ref())
                            .seen(action.stateAt()));
            return;
        }
        DeliveryType type = service(need);
        if (type == null) {
            plans.recordProgress(
                    scenario.number(),
                    RecordProgressCommand.done(
                                    action.key(),
                                    CompletionGround.OTHERWISE,
                                    "Đã kết nối qua điện thoại, nơi nhận xác nhận.")
                            .seen(action.stateAt()));
        } else {
            services.complete(scenario, action.key(), type, need == PresentingNeed.BASIC ? FIRST_MONTH : null);
        }
    }

    private Optional<ServiceEvidence> findEvidence(DemoScenario scenario, PlanView.Action action, PresentingNeed need) {
        List<EvidenceKind> kinds = evidenceKinds(need);
        return kinds.isEmpty()
                ? Optional.empty()
                : queries.findEvidence(scenario.number(), action.key()).stream()
                        .filter(record -> kinds.contains(record.kind())
                                && (record.kind() != EvidenceKind.DELIVERY || SESSIONS.contains(record.labelKey())))
                        .findFirst();
    }

    /** Returns the kinds of record that carry out an action for this need; of deliveries only counselling sessions. */
    private static List<EvidenceKind> evidenceKinds(PresentingNeed need) {
        return switch (need) {
            case SHELTER, SAFETY -> List.of(EvidenceKind.STAY);
            case MED_URGENT, STI, HIV_TEST, ART, SRH, OST, DRUG -> List.of(EvidenceKind.REFERRAL);
            case TRAINING -> List.of(EvidenceKind.COURSE);
            case LEGAL -> List.of(EvidenceKind.LEGAL_AID);
            case JOB -> List.of(EvidenceKind.PLACEMENT);
            case MENTAL -> List.of(EvidenceKind.DELIVERY);
            case BASIC,
                    HIV_PREV,
                    ID_PAPERS,
                    BHYT,
                    SCHOOLING,
                    LOAN,
                    SOCIAL_ALLOW,
                    CHILDCARE,
                    FAMILY,
                    REPATRIATE,
                    OTHER -> List.of();
        };
    }

    /** Returns the service that the case manager delivers for this need; null where a counsellor does, or no feature records it yet. */
    private static @Nullable DeliveryType service(PresentingNeed need) {
        return switch (need) {
            case SAFETY -> DeliveryType.SAFETY_PLANNING;
            case SHELTER, FAMILY -> DeliveryType.HOME_VISIT;
            case BASIC -> DeliveryType.BASIC_SUPPLIES;
            case HIV_PREV -> DeliveryType.HARM_REDUCTION_KIT;
            case MED_URGENT, STI, HIV_TEST, ART, SRH, OST, DRUG -> DeliveryType.CLINIC_ACCOMPANIMENT;
            case LEGAL -> DeliveryType.LEGAL_COUNSELLING;
            case ID_PAPERS -> DeliveryType.PAPERS_SUPPORT;
            case BHYT -> DeliveryType.HEALTH_INSURANCE;
            case SOCIAL_ALLOW -> DeliveryType.SOCIAL_ALLOWANCE;
            case CHILDCARE -> DeliveryType.CHILD_SUPPORT;
            case TRAINING, SCHOOLING, JOB -> DeliveryType.CAREER_GUIDANCE;
            case MENTAL, LOAN, REPATRIATE, OTHER -> null;
        };
    }

    /** Returns the need of this name; {@code OTHER} when the goal addresses none. */
    static PresentingNeed need(@Nullable String name) {
        return Arrays.stream(PresentingNeed.values())
                .filter(need -> need.name().equals(name))
                .findFirst()
                .orElse(PresentingNeed.OTHER);
    }
}
