package vn.donghanh.security;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** JPA converter for account ids in foreign key columns. */
@Converter(autoApply = true)
public class StaffIdConverter implements AttributeConverter<@Nullable StaffId, @Nullable Long> {
    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable StaffId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable StaffId convertToEntityAttribute(@Nullable Long value) {
        return value == null ? null : new StaffId(value);
    }
}
