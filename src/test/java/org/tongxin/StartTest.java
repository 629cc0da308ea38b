package org.tongxin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RealProgram
class StartTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void theProgramIsNotTheOwnerOfItsTables() {
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("tongxin_app");
    }
}
