package vn.donghanh.partner;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.OrganisationId;

/**
 * A partner organisation that can be selected in a form.
 *
 * @param ref the random reference used as form value, resolved by {@link PartnerQueries#getValidId}
 * @param phone of its reception desk
 * @param areas the areas it serves on the requested day
 * @param services the services of every kind that it offers on the requested day
 */
public record PartnerOption(
        OrganisationId id,
        String ref,
        String name,
        @Nullable String phone,
        List<AreaRow> areas,
        List<ServiceRow> services)
        implements Serializable {
    public PartnerOption {
        areas = List.copyOf(areas);
        services = List.copyOf(services);
    }

    /** Returns the kinds of service it offers, in the order of {@link ServiceKind}. */
    public List<ServiceKind> kinds() {
        return Arrays.stream(ServiceKind.values()).filter(this::offers).toList();
    }

    boolean serves(int unit) {
        return areas.stream().anyMatch(area -> area.isForPlace(unit));
    }

    public boolean offers(ServiceKind kind) {
        return services.stream().anyMatch(service -> service.type().kind() == kind);
    }

    public boolean offers(ServiceType offer) {
        return services.stream().anyMatch(service -> service.type().equals(offer));
    }
}
