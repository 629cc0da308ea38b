package org.tongxin.area;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 底图: the tile server under our own grids and buildings. None by default: then maps are drawn from our own vectors only,
 * and no reader's address goes to anybody else.
 *
 * @param address of a tile, with {@code {z}}, {@code {x}} and {@code {y}}, in WGS-84 web mercator; null for none
 * @param credit what its owner wants to read beside the map; empty for nothing
 */
@ConfigurationProperties("tongxin.map.tiles")
public record MapTiles(
        @Nullable String address, @DefaultValue("") String credit) {

    public MapTiles {
        if (address != null && address.isBlank()) {
            address = null;
        }
        if (address != null && !address.matches("https?://[A-Za-z0-9.:-]+/\\S*\\{z}\\S*")) {
            throw new IllegalArgumentException(
                    "tongxin.map.tiles.address is an http(s) address with {z}, {x} and {y}, without a subdomain placeholder");
        }
    }

    /** Scheme, host and port of the server, for the content policy; empty where there is none. */
    public Optional<String> origin() {
        if (address == null) {
            return Optional.empty();
        }
        URI server = URI.create(address.substring(0, address.indexOf('/', address.indexOf("://") + 3)));
        return Optional.of(server.toString());
    }
}
