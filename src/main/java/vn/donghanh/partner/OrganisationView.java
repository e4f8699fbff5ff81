package vn.donghanh.partner;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.OrganisationId;

/**
 * An organisation as shown to the Centre's administrator, including ended services and areas.
 *
 * @param valid whether the organisation is valid today
 */
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

    /** Returns the kinds of service it offers today, in the order of {@link ServiceKind}. */
    public List<ServiceKind> kinds() {
        return Arrays.stream(ServiceKind.values())
                .filter(kind -> services.stream()
                        .anyMatch(service -> service.valid() && service.type().kind() == kind))
                .toList();
    }
}
