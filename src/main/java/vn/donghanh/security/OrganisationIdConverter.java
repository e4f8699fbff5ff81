package vn.donghanh.security;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** JPA converter for organisation ids in foreign key columns. */
@Converter(autoApply = true)
public class OrganisationIdConverter implements AttributeConverter<@Nullable OrganisationId, @Nullable Long> {
    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable OrganisationId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable OrganisationId convertToEntityAttribute(@Nullable Long value) {
        return value == null ? null : new OrganisationId(value);
    }
}
