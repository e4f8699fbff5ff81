package vn.donghanh.partner;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.OrganisationId;

/**
 * An organisation to choose from, or the one that was chosen.
 *
 * @param ref what stands in a form: random, and loaded through {@link PartnerQueries#getValid}
 * @param phone of its reception desk
 * @param areas those it serves on that day
 * @param services what it offers on the day that was asked for, of every kind
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

    /** The kinds it offers, in their order. */
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
