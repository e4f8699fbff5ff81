package vn.donghanh.partner;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list row for an organisation in the administrator's list, with the kinds of service it offers today. */
public record OrganisationRow(
        String ref,
        String name,
        PartnerType type,
        List<ServiceKind> kinds,
        List<AreaRow> areas,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean valid)
        implements Serializable {}
