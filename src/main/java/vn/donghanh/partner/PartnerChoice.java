package vn.donghanh.partner;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.OrganisationId;

/**
 * An organisation to choose from, or the one that was chosen.
 *
 * @param ref what stands in a form: random, and loaded through {@link Partners#chosen}
 * @param phone of its reception desk
 * @param area the areas it serves today, in words; empty when none is named
 * @param services what it offers on the day that was asked for, of every kind
 */
public record PartnerChoice(
        OrganisationId id, String ref, String name, @Nullable String phone, String area, List<ServiceRow> services)
        implements Serializable {
    public PartnerChoice {
        services = List.copyOf(services);
    }

    /** The kinds it offers, in their order. */
    public List<ServiceKind> kinds() {
        return Arrays.stream(ServiceKind.values()).filter(this::offers).toList();
    }

    public boolean offers(ServiceKind kind) {
        return services.stream().anyMatch(service -> service.offer().kind() == kind);
    }

    public boolean offers(ServiceOffer offer) {
        return services.stream().anyMatch(service -> service.offer().equals(offer));
    }
}
