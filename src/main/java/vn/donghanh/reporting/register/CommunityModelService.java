package vn.donghanh.reporting.register;

import static vn.donghanh.security.Permission.REGISTER_KEEP;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.reference.place.AdminUnitHistory;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.VietnameseText;

/** Records models in the community. */
@UseCases
public class CommunityModelService {
    @Inject
    RegisterRepository register;

    @Inject
    ModelPlaceQueries places;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /** @return the reference of the model */
    @Requires(REGISTER_KEEP)
    @AuditAction("community-model.record")
    public String record(@Valid RecordCommunityModelCommand command) {
        CommunityModelFacts facts = requireComplete(command.facts(), null);
        CommunityModel model = CommunityModel.recorded(facts, user.id(), clock.instant());
        auditContext.about("communityModel", model.version().ref());
        register.add(model);
        return model.version().ref();
    }

    /** Corrects what is recorded of a model, or records that it ended; the version before stays. */
    @Requires(REGISTER_KEEP)
    @AuditAction("community-model.correct")
    public void correct(String ref, int seen, @Valid RecordCommunityModelCommand command) {
        CommunityModel model = get(ref, seen);
        register.add(model.corrected(requireComplete(command.facts(), model), user.id(), clock.instant()));
    }

    @Requires(REGISTER_KEEP)
    @AuditAction("community-model.withdraw")
    public void withdraw(String ref, int seen, @Nullable RegisterWithdrawalReason reason) {
        CommunityModel model = get(ref, seen);
        RegisterWithdrawalReason given =
                RuleViolationException.requireValue(reason, "reason", RegisterRule.WITHDRAWAL_REASON_MISSING);
        register.add(model.withdrawn(given, user.id(), clock.instant()));
    }

    /** @param before the version that is corrected, whose communes may be kept although they are no more; null when there is none */
    private CommunityModelFacts requireComplete(CommunityModelFacts facts, @Nullable CommunityModel before) {
        LocalDate today = CentreTime.today(clock);
        List<Precondition> preconditions = new ArrayList<>(facts.preconditions(today));
        Set<Integer> known = places.findCommunes(today).stream()
                .map(AdminUnitHistory.Unit::id)
                .collect(Collectors.toCollection(HashSet::new));
        if (before != null) {
            known.addAll(before.facts().communes());
        }
        preconditions.add(Precondition.of(RegisterRule.PLACE_UNKNOWN, known.containsAll(facts.communes()))
                .at("communes"));
        preconditions.add(Precondition.of(RegisterRule.NAME_TAKEN, !isTaken(facts.name(), before))
                .at("name"));
        Precondition.requireAll(preconditions);
        return facts;
    }

    private boolean isTaken(@Nullable String name, @Nullable CommunityModel before) {
        return name != null
                && register.findModels().stream()
                        .filter(other -> !other.version().isWithdrawn())
                        .filter(other -> before == null
                                || !other.version()
                                        .ref()
                                        .equals(before.version().ref()))
                        .anyMatch(other -> fold(other.facts().name()).equals(fold(name)));
    }

    private static String fold(@Nullable String name) {
        return name == null ? "" : VietnameseText.fold(name);
    }

    private CommunityModel get(String ref, int seen) {
        auditContext.about("communityModel", ref);
        CommunityModel model = register.findModel(ref).orElseThrow(NotFoundException::new);
        model.version().requireSeen(seen);
        return model;
    }
}
