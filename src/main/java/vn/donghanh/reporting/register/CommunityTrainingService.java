package vn.donghanh.reporting.register;

import static vn.donghanh.security.Permission.REGISTER_KEEP;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.reference.CodeListQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.staffcourse.StaffCourseService;

/** Records trainings for others than the Centre's staff. */
@UseCases
public class CommunityTrainingService {
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

    /** @return the reference of the training */
    @Requires(REGISTER_KEEP)
    @AuditAction("community-training.record")
    public String record(@Valid RecordCommunityTrainingCommand command) {
        CommunityTraining training =
                CommunityTraining.recorded(requireComplete(command.facts()), user.id(), clock.instant());
        auditContext.about("communityTraining", training.version().ref());
        register.add(training);
        return training.version().ref();
    }

    /** Corrects what is recorded of a training; the version before stays. */
    @Requires(REGISTER_KEEP)
    @AuditAction("community-training.correct")
    public void correct(String ref, int seen, @Valid RecordCommunityTrainingCommand command) {
        CommunityTraining training = get(ref, seen);
        register.add(training.corrected(requireComplete(command.facts()), user.id(), clock.instant()));
    }

    @Requires(REGISTER_KEEP)
    @AuditAction("community-training.withdraw")
    public void withdraw(String ref, int seen, @Nullable RegisterWithdrawalReason reason) {
        CommunityTraining training = get(ref, seen);
        RegisterWithdrawalReason given =
                RuleViolationException.requireValue(reason, "reason", RegisterRule.WITHDRAWAL_REASON_MISSING);
        register.add(training.withdrawn(given, user.id(), clock.instant()));
    }

    private CommunityTrainingFacts requireComplete(CommunityTrainingFacts facts) {
        List<Precondition> preconditions = new ArrayList<>(facts.preconditions(CentreTime.today(clock)));
        String topic = facts.topic();
        preconditions.add(Precondition.of(
                        RegisterRule.TOPIC_MISSING,
                        topic == null
                                || codeLists
                                        .findItem(StaffCourseService.TOPICS, topic)
                                        .isPresent())
                .at("topic"));
        Precondition.requireAll(preconditions);
        return facts;
    }

    private CommunityTraining get(String ref, int seen) {
        auditContext.about("communityTraining", ref);
        CommunityTraining training = register.findTraining(ref).orElseThrow(NotFoundException::new);
        training.version().requireSeen(seen);
        return training;
    }
}
