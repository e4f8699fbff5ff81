package vn.donghanh.partner;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.OrganisationId;

/** One organisation as its administrator at the Centre sees it, with what is over too; {@code valid}: whether it is valid today. */
public record OrganisationView(
        OrganisationId id,
        String ref,
        OrganisationDetails details,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean valid,
        List<ServiceRow> services,
        List<AreaRow> areas)
        implements Serializable {
    public OrganisationView {
        services = List.copyOf(services);
        areas = List.copyOf(areas);
    }

    /** What it offers today, in the order of the kinds. */
    public List<ServiceKind> kinds() {
        return Arrays.stream(ServiceKind.values())
                .filter(kind -> services.stream()
                        .anyMatch(service -> service.valid() && service.type().kind() == kind))
                .toList();
    }
}
