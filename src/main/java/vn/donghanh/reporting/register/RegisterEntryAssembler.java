package vn.donghanh.reporting.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.donghanh.reference.CodeListItemView;
import vn.donghanh.reference.CodeListQueries;
import vn.donghanh.reporting.register.RegisterEntryView.EarlierEntry;
import vn.donghanh.reporting.register.RegisterEntryView.RecordedBy;
import vn.donghanh.security.StaffId;
import vn.donghanh.service.stock.FundingSource;
import vn.donghanh.staff.StaffQueries;

/** Makes views of versions: of entries, and of who recorded what. */
@ApplicationScoped
class RegisterEntryAssembler {
    @Inject
    StaffQueries staff;

    @Inject
    CodeListQueries codeLists;

    /** Returns who recorded these versions, by member of staff. */
    Map<StaffId, String> names(Stream<RegisterVersion> versions) {
        return staff.names(versions.map(RegisterVersion::staffId).collect(Collectors.toSet()));
    }

    static RecordedBy recorded(RegisterVersion version, Map<StaffId, String> names) {
        return new RecordedBy(names.getOrDefault(version.staffId(), ""), version.recordedAt());
    }

    /** @param versions all versions, the newest of each entry first */
    List<RegisterEntryView> views(Collection<RegisterEntry> versions, Map<StaffId, String> names) {
        Map<String, CodeListItemView> sources = codeLists.findByCode(FundingSource.LIST);
        return byEntry(versions).values().stream()
                .map(entry -> view(entry, sources, names))
                .sorted(Comparator.comparing(
                        (RegisterEntryView entry) ->
                                Objects.requireNonNull(entry.facts().on()),
                        Comparator.reverseOrder()))
                .toList();
    }

    /** Returns the newest version of each entry that counts. */
    static List<RegisterEntry> valid(Collection<RegisterEntry> versions) {
        return byEntry(versions).values().stream()
                .map(entry -> entry.get(0))
                .filter(newest -> !newest.version().isWithdrawn())
                .toList();
    }

    private static Map<String, List<RegisterEntry>> byEntry(Collection<RegisterEntry> versions) {
        Map<String, List<RegisterEntry>> byEntry = new LinkedHashMap<>();
        versions.forEach(entry -> byEntry.computeIfAbsent(entry.version().ref(), ref -> new ArrayList<>())
                .add(entry));
        return byEntry;
    }

    private static RegisterEntryView view(
            List<RegisterEntry> versions, Map<String, CodeListItemView> sources, Map<StaffId, String> names) {
        RegisterEntry newest = versions.get(0);
        return new RegisterEntryView(
                newest.version().ref(),
                newest.version().versionNumber(),
                newest.facts(),
                sources.get(newest.facts().source()),
                newest.version().withdrawalReason(),
                recorded(newest.version(), names),
                versions.stream()
                        .skip(1)
                        .map(old -> new EarlierEntry(
                                old.facts(), sources.get(old.facts().source()), recorded(old.version(), names)))
                        .toList());
    }
}
