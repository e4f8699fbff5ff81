package vn.donghanh.staff;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of the list of units, with the number of their accounts. */
public record OrgUnitRow(
        long id,
        String ref,
        String name,
        OrgUnitKind kind,
        @Nullable String parent,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        long members)
        implements Serializable {}
