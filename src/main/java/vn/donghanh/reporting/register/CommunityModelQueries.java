package vn.donghanh.reporting.register;

import static vn.donghanh.security.Permission.REGISTER_KEEP;
import static vn.donghanh.security.Permission.REGISTER_SEE;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.reference.CodeListQueries;
import vn.donghanh.reporting.register.ModelPlaceQueries.CommuneNames;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.service.stock.FundingSource;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;

/** Reads the pages of the models in the community. */
@UseCases(reads = true)
public class CommunityModelQueries {
    @Inject
    RegisterRepository register;

    @Inject
    RegisterEntryAssembler entries;

    @Inject
    ModelPlaceQueries places;

    @Inject
    CodeListQueries codeLists;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    @Requires(REGISTER_SEE)
    @AuditAction("community-model.list")
    public CommunityModelListView list() {
        List<CommunityModel> models = register.findModels();
        Map<String, List<RegisterEntry>> ofModel =
                RegisterEntryAssembler.valid(register.findEntries(models.stream()
                                .map(model -> model.version().ref())
                                .toList()))
                        .stream()
                        .collect(Collectors.groupingBy(RegisterEntry::subjectRef));
        CommuneNames communes = places.names(CentreTime.today(clock));
        boolean mayKeep = user.may(REGISTER_KEEP);
        return new CommunityModelListView(
                models.stream()
                        .map(model -> row(
                                model,
                                communes,
                                ofModel.getOrDefault(model.version().ref(), List.of())))
                        .toList(),
                mayKeep,
                mayKeep ? places.findCommunes(CentreTime.today(clock)) : List.of());
    }

    private static CommunityModelRow row(CommunityModel model, CommuneNames communes, List<RegisterEntry> valid) {
        List<RegisterEntryFacts> facts =
                valid.stream().map(RegisterEntry::facts).toList();
        return new CommunityModelRow(
                model.version().ref(),
                model.facts(),
                communes.of(model.facts().communes()),
                model.version().withdrawalReason(),
                facts.stream()
                        .filter(entry -> entry.kind() == RegisterEntryKind.PARTICIPANTS)
                        .max(Comparator.comparing(entry -> Objects.requireNonNull(entry.on())))
                        .orElse(null),
                facts.stream()
                        .filter(entry -> entry.kind() == RegisterEntryKind.FUNDING)
                        .mapToLong(entry -> Objects.requireNonNull(entry.number()))
                        .sum());
    }

    /** @throws NotFoundException when there is no such model */
    @Requires(REGISTER_SEE)
    @AuditAction("community-model.view")
    public CommunityModelView get(@Nullable String ref) {
        CommunityModel model = register.findModel(ref).orElseThrow(NotFoundException::new);
        auditContext.about("communityModel", model.version().ref());
        List<CommunityModel> earlier = register.findEarlier(model);
        List<RegisterEntry> versions =
                register.findEntries(List.of(model.version().ref()));
        Map<StaffId, String> names = entries.names(Stream.of(
                        Stream.of(model.version()),
                        earlier.stream().map(CommunityModel::version),
                        versions.stream().map(RegisterEntry::version))
                .flatMap(stream -> stream));
        CommuneNames communes = places.names(CentreTime.today(clock));
        boolean mayKeep = user.may(REGISTER_KEEP) && !model.version().isWithdrawn();
        return new CommunityModelView(
                model.version().ref(),
                model.version().versionNumber(),
                model.facts(),
                communes.of(model.facts().communes()),
                model.version().withdrawalReason(),
                RegisterEntryAssembler.recorded(model.version(), names),
                entries.views(versions, names),
                earlier.stream()
                        .map(old -> new CommunityModelView.EarlierModel(
                                old.facts(),
                                communes.of(old.facts().communes()),
                                RegisterEntryAssembler.recorded(old.version(), names)))
                        .toList(),
                mayKeep,
                mayKeep ? places.findCommunes(CentreTime.today(clock)) : List.of(),
                mayKeep ? codeLists.findValid(FundingSource.LIST, CentreTime.today(clock)) : List.of());
    }
}
