package vn.donghanh.reporting.register;

import static vn.donghanh.security.Permission.REGISTER_KEEP;
import static vn.donghanh.security.Permission.REGISTER_SEE;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.reference.CodeListItemView;
import vn.donghanh.reference.CodeListQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.service.stock.FundingSource;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.PageRequest;
import vn.donghanh.staffcourse.StaffCourseService;

/** Reads the pages of the trainings for others. */
@UseCases(reads = true)
public class CommunityTrainingQueries {
    @Inject
    RegisterRepository register;

    @Inject
    RegisterEntryAssembler entries;

    @Inject
    CodeListQueries codeLists;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /** @param page page number from 1, with {@link CommunityTrainingListView#PAGE_SIZE} trainings each, newest first */
    @Requires(REGISTER_SEE)
    @AuditAction("community-training.list")
    public CommunityTrainingListView list(int page) {
        int size = CommunityTrainingListView.PAGE_SIZE;
        List<CommunityTraining> found = register.findTrainings(PageRequest.firstRow(page, size), size);
        Map<String, Long> money =
                RegisterEntryAssembler.valid(register.findEntries(found.stream()
                                .map(training -> training.version().ref())
                                .toList()))
                        .stream()
                        .collect(Collectors.groupingBy(
                                RegisterEntry::subjectRef,
                                Collectors.summingLong(entry ->
                                        Objects.requireNonNull(entry.facts().number()))));
        Map<String, CodeListItemView> topics = codeLists.findByCode(StaffCourseService.TOPICS);
        boolean mayKeep = user.may(REGISTER_KEEP);
        return new CommunityTrainingListView(
                found.stream()
                        .map(training -> new CommunityTrainingListView.TrainingRow(
                                training.version().ref(),
                                topic(topics, training),
                                training.facts(),
                                training.version().withdrawalReason(),
                                money.getOrDefault(training.version().ref(), 0L)))
                        .toList(),
                register.countTrainings(),
                mayKeep,
                choices(StaffCourseService.TOPICS, mayKeep));
    }

    /** @throws NotFoundException when there is no such training */
    @Requires(REGISTER_SEE)
    @AuditAction("community-training.view")
    public CommunityTrainingView get(@Nullable String ref) {
        CommunityTraining training = register.findTraining(ref).orElseThrow(NotFoundException::new);
        auditContext.about("communityTraining", training.version().ref());
        List<CommunityTraining> earlier = register.findEarlier(training);
        List<RegisterEntry> versions =
                register.findEntries(List.of(training.version().ref()));
        Map<StaffId, String> names = entries.names(Stream.of(
                        Stream.of(training.version()),
                        earlier.stream().map(CommunityTraining::version),
                        versions.stream().map(RegisterEntry::version))
                .flatMap(stream -> stream));
        Map<String, CodeListItemView> topics = codeLists.findByCode(StaffCourseService.TOPICS);
        boolean mayKeep = user.may(REGISTER_KEEP) && !training.version().isWithdrawn();
        return new CommunityTrainingView(
                training.version().ref(),
                training.version().versionNumber(),
                topic(topics, training),
                training.facts(),
                training.version().withdrawalReason(),
                RegisterEntryAssembler.recorded(training.version(), names),
                entries.views(versions, names),
                earlier.stream()
                        .map(old -> new CommunityTrainingView.EarlierTraining(
                                topic(topics, old), old.facts(), RegisterEntryAssembler.recorded(old.version(), names)))
                        .toList(),
                mayKeep,
                choices(StaffCourseService.TOPICS, mayKeep),
                choices(FundingSource.LIST, mayKeep));
    }

    private List<CodeListItemView> choices(String list, boolean mayKeep) {
        return mayKeep ? codeLists.findValid(list, CentreTime.today(clock)) : List.of();
    }

    /** Trainings hold only codes of the list, retired ones included. */
    private static CodeListItemView topic(Map<String, CodeListItemView> topics, CommunityTraining training) {
        return Objects.requireNonNull(topics.get(training.facts().topic()));
    }
}
