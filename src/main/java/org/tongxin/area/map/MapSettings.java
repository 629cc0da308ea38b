package org.tongxin.area.map;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How maps are kept in memory.
 *
 * @param look how often a node looks whether another changed a map
 * @param areas how many areas are remembered at most; maps beyond it are read again when asked for
 */
@ConfigurationProperties("tongxin.map")
record MapSettings(
        @DefaultValue("3s") Duration look,
        @DefaultValue("500000") long areas) {}
