package vn.donghanh.reporting.register;

import static vn.donghanh.security.Permission.REGISTER_KEEP;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.reference.CodeListQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.service.stock.FundingSource;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RuleViolationException;

/** Records how many people take part in models, and money spent for models and trainings. */
@UseCases
public class RegisterEntryService {
    @Inject
    RegisterRepository register;

    @Inject
    CodeListQueries codeLists;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /** @param modelRef the model of which people are counted or for which money was spent */
    @Requires(REGISTER_KEEP)
    @AuditAction("community-model.record-entry")
    public void recordForModel(String modelRef, @Valid RecordRegisterEntryCommand command) {
        auditContext.about("communityModel", modelRef);
        CommunityModel model = register.findModel(modelRef).orElseThrow(NotFoundException::new);
        model.version().requireOpen();
        RegisterEntryFacts facts = requireComplete(command.facts());
        requireGoingOn(model, facts);
        register.add(RegisterEntry.recorded(modelRef, facts, user.id(), clock.instant()));
    }

    /** @param trainingRef the training for which money was spent */
    @Requires(REGISTER_KEEP)
    @AuditAction("community-training.record-funding")
    public void recordForTraining(String trainingRef, @Valid RecordRegisterEntryCommand command) {
        auditContext.about("communityTraining", trainingRef);
        CommunityTraining training = register.findTraining(trainingRef).orElseThrow(NotFoundException::new);
        training.version().requireOpen();
        RegisterEntryFacts facts = requireComplete(command.facts());
        if (facts.kind() != RegisterEntryKind.FUNDING) {
            throw new NotFoundException(); // the people of a training are part of its facts
        }
        register.add(RegisterEntry.recorded(trainingRef, facts, user.id(), clock.instant()));
    }

    /** Corrects an entry; the version before stays. */
    @Requires(REGISTER_KEEP)
    @AuditAction("register-entry.correct")
    public void correct(String ref, int seen, @Valid RecordRegisterEntryCommand command) {
        RegisterEntry entry = get(ref, seen);
        RegisterEntryFacts facts = requireComplete(command.facts());
        register.findModel(entry.subjectRef()).ifPresent(model -> requireGoingOn(model, facts));
        register.add(entry.corrected(facts, user.id(), clock.instant()));
    }

    @Requires(REGISTER_KEEP)
    @AuditAction("register-entry.withdraw")
    public void withdraw(String ref, int seen, @Nullable RegisterWithdrawalReason reason) {
        RegisterEntry entry = get(ref, seen);
        RegisterWithdrawalReason given =
                RuleViolationException.requireValue(reason, "reason", RegisterRule.WITHDRAWAL_REASON_MISSING);
        register.add(entry.withdrawn(given, user.id(), clock.instant()));
    }

    private static void requireGoingOn(CommunityModel model, RegisterEntryFacts facts) {
        LocalDate on = facts.on();
        if (on != null) {
            model.requireGoingOn(on);
        }
    }

    private RegisterEntryFacts requireComplete(RegisterEntryFacts facts) {
        List<Precondition> preconditions = new ArrayList<>(facts.preconditions(CentreTime.today(clock)));
        preconditions.add(Precondition.of(
                        RegisterRule.SOURCE_MISSING,
                        Optional.ofNullable(facts.source())
                                .map(source -> codeLists
                                        .findItem(FundingSource.LIST, source)
                                        .isPresent())
                                .orElse(true))
                .at("source"));
        Precondition.requireAll(preconditions);
        return facts;
    }

    private RegisterEntry get(String ref, int seen) {
        auditContext.about("registerEntry", ref);
        RegisterEntry entry = register.findEntry(ref).orElseThrow(NotFoundException::new);
        entry.version().requireSeen(seen);
        return entry;
    }
}
